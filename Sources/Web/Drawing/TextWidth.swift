// How wide a text will be, before a browser says so: what stands on a drawing is placed on the server.

/// Widths of letters in the design's font, in parts of its size; a little too wide rather than too narrow.
enum TextWidth {
    /// The width of a text in pixels.
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        text.unicodeScalars.reduce(0) { $0 + part($1) } * size * (isBold ? 1.03 : 1)
    }

    /// A name, with its first word as an initial where it would be wider than `width`, and cut where even that is.
    static func name(_ name: String, size: Double, width: Double) -> String {
        if of(name, size: size, isBold: true) <= width { return name }
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words[0].first else {
            return fitting(name, size: size, isBold: true, width: width) ?? name
        }
        let short = "\(first). " + words.dropFirst().joined(separator: " ")
        return fitting(short, size: size, isBold: true, width: width) ?? name
    }

    /// The text, or its beginning and "…" where it would be wider than `width`; nil where not even four letters fit.
    static func fitting(_ text: String, size: Double, isBold: Bool = false, width: Double) -> String? {
        if of(text, size: size, isBold: isBold) <= width { return text }
        var short = text
        while !short.isEmpty {
            short.removeLast()
            while short.last?.isWhitespace == true { short.removeLast() }
            if short.count < 4 { return nil }
            if of(short + "…", size: size, isBold: isBold) <= width { return short + "…" }
        }
        return nil
    }

    private static func part(_ scalar: Unicode.Scalar) -> Double {
        if let width = widths[scalar] { return width }
        switch scalar {
        case "A"..."Z": return 0.68
        case "a"..."z": return 0.58
        case "0"..."9": return 0.63
        // Accents that stand alone take no room; what we do not know may be as wide as it is high.
        default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : scalar.value < 0x250 ? 0.65 : 1.05
        }
    }

    /// What is far from the widths of its kind.
    private static let widths: [Unicode.Scalar: Double] = {
        let groups: [(String, Double)] = [
            ("ijlI.,:;'|!·", 0.28), (" ", 0.29), ("ftr()[]/-łť", 0.39), ("„”“\"", 0.46), ("EFLJ", 0.60),
            ("cksvxyzćśźżJ", 0.56),
            ("w@%", 0.82), ("mM—…", 0.90), ("W", 1.02),
        ]
        return groups.reduce(into: [:]) { widths, group in
            for scalar in group.0.unicodeScalars { widths[scalar] = group.1 }
        }
    }()
}
