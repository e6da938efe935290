import Hummingbird

// The cookies that browsers get.

extension Cookies {
    /// The language chosen before signing in.
    static let language = "obieg-language"
    /// `dark` or `light`; without it the pages follow the system.
    static let theme = "obieg-theme"
    /// `off` where single letters do nothing.
    static let keys = "obieg-keys"
    /// What notifications of this device say: `on`, `subject`.
    static let notices = "obieg-notices"

    /// The session's cookie. `__Host-` binds it to this host and to HTTPS (RFC 6265bis, section 4.1.3.2), which plain HTTP
    /// on the own machine has not: browsers differ in whether `Secure` may be set there.
    static func session(_ caller: Caller) -> String { caller.isSecure ? "__Host-obieg" : "obieg" }
}

extension Response {
    /// Gives the browser its session.
    ///
    /// - Parameter seconds: how long the browser keeps it.
    mutating func setSession(_ token: String, for caller: Caller, seconds: Int) {
        setCookie(
            Cookie(
                name: Cookies.session(caller), value: token, maxAge: seconds, path: "/", secure: caller.isSecure,
                httpOnly: true, sameSite: .lax))
    }

    /// Takes the session away, and what the browser keeps of it.
    mutating func clearSession(for caller: Caller) {
        setSession("", for: caller, seconds: 0)
        headers[.clearSiteData] = "\"cache\", \"storage\""
    }
}
