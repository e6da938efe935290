import ArgumentParser
import Domain
import Office

// A token for a program that acts as a person.

struct TokenCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes an API token and prints it once, as the last word.")

    @Argument var login: String
    @Option(help: "What the token is for.")
    var name = "obieg token"
    @Option(help: "Days until it expires, as 90d.")
    var expires = "90d"
    @OptionGroup var archive: DataOptions

    func validate() throws {
        guard days != nil else { throw ValidationError("Please give the days until it expires as in 90d.") }
    }

    private var days: Int? {
        guard expires.last == "d", let days = Int(expires.dropLast()), (1...1830).contains(days) else { return nil }
        return days
    }

    func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
        let end = office.clock.now().adding(days: days ?? 90)
        let token = try await office.console.makeToken(login: login, name: name, expires: end)
        terminal("Token of \(login) until \(office.calendar.day(end)): \(token)")
    }
}
