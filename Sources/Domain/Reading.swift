// The words of documents are read behind the reply. Not every document can be read, and whoever sent it is told why.

/// What came of reading a document.
package enum Reading: Hashable, Sendable {
    /// Its pages, sheets or slides, from the first on.
    ///
    /// - Parameter isCut: whether there were more words than are kept.
    case words([String], isCut: Bool)
    /// There are none, or it is of a sort that has none.
    ///
    /// - Parameter isPicture: perhaps there are some, but this machine recognises no words in pictures.
    case none(isPicture: Bool)
    case unreadable(ReadingFault)
}

/// Why a document cannot be read.
package enum ReadingFault: String, CaseIterable, Codable, Sendable {
    /// It has a password.
    case locked
    /// It is not what it begins as, or a part of it is missing.
    case broken
    /// Reading it takes too long, or too much.
    case excessive
    /// It is from a program of another time.
    case old
    /// Its pages are pictures, and this machine recognises no words in them.
    case picture
}

/// How far a document has been read.
package struct ReadingState: Hashable, Sendable {
    package enum Step: String, CaseIterable, Codable, Sendable {
        case pending, read, none, unreadable
    }

    package let step: Step
    /// Why, where it is unreadable.
    package let fault: ReadingFault?
    /// Whether there were more words than are kept.
    package let isCut: Bool

    package init(_ step: Step, fault: ReadingFault? = nil, isCut: Bool = false) {
        self.step = step
        self.fault = fault
        self.isCut = isCut
    }
}
