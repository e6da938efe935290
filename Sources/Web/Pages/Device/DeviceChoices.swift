import Domain
import Hummingbird

// What somebody has chosen for the browser that they sit at: kept by it, in cookies, and no matter who signs in.

/// How the pages look and behave on one device.
struct DeviceChoices: Sendable, Equatable {
    /// Nil: as the system has it.
    var theme: Theme?
    /// Single letters do something (WCAG 2.1.4: they can be switched off).
    var hasKeys = true
    var notices = Notices.off

    enum Theme: String, CaseIterable, Sendable { case light, dark }

    /// What a notification of the desktop says.
    enum Notices: String, CaseIterable, Sendable {
        case off
        /// One sentence, nothing of what was written.
        case on
        /// The subject too.
        case subject
    }
}

extension Request {
    /// What this browser's owner chose.
    var deviceChoices: DeviceChoices {
        DeviceChoices(
            theme: cookies[Cookies.theme].flatMap { DeviceChoices.Theme(rawValue: $0.value) },
            hasKeys: cookies[Cookies.keys]?.value != "off",
            notices: cookies[Cookies.notices].flatMap { DeviceChoices.Notices(rawValue: $0.value) } ?? .off)
    }
}

extension Response {
    /// Has the browser keep a choice for a year.
    ///
    /// - Parameter value: nil takes the cookie away.
    mutating func keep(_ value: String?, as name: String, for caller: Caller) {
        setCookie(
            Cookie(
                name: name, value: value ?? "", maxAge: value == nil ? 0 : 365 * 86_400, path: "/",
                secure: caller.isSecure, httpOnly: true, sameSite: .lax))
    }
}
