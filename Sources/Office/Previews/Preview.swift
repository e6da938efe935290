import Domain

// What is asked of previews, and what comes of it.

/// A picture of a document, as a file.
package struct Preview: Hashable, Sendable {
    package let path: String
    /// Its media type.
    package let type: String
    /// Of the document: 1 for a picture.
    package let pages: Int
}

/// How large a preview is.
package enum PreviewSize: String, CaseIterable, Sendable {
    /// Beside the document's name.
    case small
    /// Over the page.
    case large

    /// Pixels of its longer side.
    var pixels: Int {
        switch self {
        case .small: 160
        case .large: 1_600
        }
    }
}

/// What a document is, by its first bytes: what a sender calls it says nothing.
enum PreviewSort: Sendable {
    case picture, pdf

    /// `nil` for what has no preview.
    init?(_ bytes: [UInt8]) {
        func begins(_ text: String, at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: text.utf8) }
        if begins("%PDF-") {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])  // PNG
            || bytes.starts(with: [0xFF, 0xD8, 0xFF])  // JPEG
            || begins("GIF8") || (begins("RIFF") && begins("WEBP", at: 8))
        {
            self = .picture
        } else {
            return nil
        }
    }

    var ending: String { self == .pdf ? "png" : "jpg" }
    var type: String { self == .pdf ? "image/png" : "image/jpeg" }
}

/// What makes the pictures; the machine's tools are given to the office from outside.
package struct PreviewMaker: Sendable {
    /// How many pages a PDF has. `folder` is for what is made on the way; nil where it cannot be read.
    let pages: @Sendable (_ file: String, _ folder: String) async throws -> Int?
    /// A page of a PDF: the path of its picture in `folder`, or nil.
    let page: @Sendable (_ page: Int, _ file: String, _ pixels: Int, _ folder: String) async throws -> String?
    /// A smaller picture: its path in `folder`, or nil.
    let picture: @Sendable (_ file: String, _ pixels: Int, _ folder: String) async throws -> String?

    package init(
        pages: @escaping @Sendable (_ file: String, _ folder: String) async throws -> Int?,
        page:
            @escaping @Sendable (_ page: Int, _ file: String, _ pixels: Int, _ folder: String) async throws -> String?,
        picture: @escaping @Sendable (_ file: String, _ pixels: Int, _ folder: String) async throws -> String?
    ) {
        (self.pages, self.page, self.picture) = (pages, page, picture)
    }
}
