// `&oacute;`, `&#243;` and `&#xF3;` as the letters they stand for. Of the two thousand names of HTML those that mail
// programs write: Latin-1, Polish and its neighbours, punctuation, a few signs and Greek. Unknown ones stay as they are.

/// Character references of HTML.
enum HTMLEntities {
    /// The text with its character references resolved.
    static func resolved(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[rest.index(after: ampersand)...]
            let name = rest.prefix(32).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            guard let character = character(name) else {
                result += "&"
                continue
            }
            result += String(character)
            rest = rest[name.endIndex...]
            if rest.first == ";" { rest.removeFirst() }
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        // Numbers of control characters mean windows-1252 (HTML 5, 13.2.5.80).
        if 0x80...0x9F ~= number {
            return Charset.text([UInt8(number)], claimed: "windows-1252").unicodeScalars.first
        }
        return Unicode.Scalar(number)
    }

    private static let named: [String: Unicode.Scalar] = {
        var named: [String: Unicode.Scalar] = [:]
        for (number, name) in zip(UInt32(0xA0)..., latin1.split(whereSeparator: \.isWhitespace)) {
            named[String(name)] = Unicode.Scalar(number)
        }
        let pairs = others.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: pairs.count - 1, by: 2) {
            named[String(pairs[index])] = pairs[index + 1].unicodeScalars.first
        }
        // These three would end up as nothing in the list above.
        named["ensp"] = " "
        named["emsp"] = " "
        named["thinsp"] = " "
        return named
    }()

    /// U+00A0 to U+00FF in their order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
        deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
        Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
        ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
        agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
        eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
        """

    /// Names, each with its character behind it.
    private static let others = """
        amp & lt < gt > quot " apos ' AMP & LT < GT > QUOT "
        Aogon Ą aogon ą Cacute Ć cacute ć Eogon Ę eogon ę Lstrok Ł lstrok ł Nacute Ń nacute ń Sacute Ś sacute ś
        Zacute Ź zacute ź Zdot Ż zdot ż Ccaron Č ccaron č Dcaron Ď dcaron ď Ecaron Ě ecaron ě Ncaron Ň ncaron ň
        Rcaron Ř rcaron ř Scaron Š scaron š Tcaron Ť tcaron ť Uring Ů uring ů Zcaron Ž zcaron ž Lcaron Ľ lcaron ľ
        Lacute Ĺ lacute ĺ Racute Ŕ racute ŕ Odblac Ő odblac ő Udblac Ű udblac ű Abreve Ă abreve ă Scedil Ş scedil ş
        Tcedil Ţ tcedil ţ OElig Œ oelig œ Yuml Ÿ fnof ƒ circ ˆ tilde ˜
        ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip …
        permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ numero № larr ← uarr ↑ rarr → darr ↓
        harr ↔ rArr ⇒ minus − lowast ∗ radic √ infin ∞ cap ∩ int ∫ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sum ∑ prod ∏ part ∂
        check ✓ loz ◊ hearts ♥
        alpha α beta β gamma γ delta δ Delta Δ epsilon ε lambda λ mu μ pi π rho ρ sigma σ Sigma Σ tau τ phi φ Omega Ω
        omega ω
        """
}
