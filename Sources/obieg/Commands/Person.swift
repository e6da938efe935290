import ArgumentParser
import Domain
import Foundation
import Glibc
import Office

// People, from the command line: the first of them, and whoever forgot a password.

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Adds, lists and disables people, and sets their passwords.",
        subcommands: [Add.self, List.self, Disable.self, Password.self])

    struct Add: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds a person. The password is asked for, or read from standard input.")

        @Argument(help: "What the person signs in with: lower-case letters, digits, '-' and '.'.")
        var login: String
        @Option(help: "First name and surname.")
        var name: String
        @Option(help: "The code of the unit.")
        var unit: String?
        @Option(help: "What the person does here.")
        var position: String?
        @Option(help: "The e-mail address.")
        var email: String?
        @Option(help: "administrator, registrar or auditor; may be given more than once.")
        var role: [Domain.Role] = []
        @OptionGroup var archive: DataOptions

        func question() throws -> String? { try readPassword() }

        func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
            var draft = PersonDraft()
            draft.login = login
            draft.name = name
            draft.position = position.map { .some($0) }
            draft.email = email.map { .some($0) }
            draft.roles = Set(role)
            draft.password = answer
            _ = try await office.console.addPerson(draft, unit: unit)
            terminal("\(login) was added.")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Lists everybody with a log-in.")
        @OptionGroup var archive: DataOptions

        func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
            let directory = try await office.directory()
            for person in try await office.console.people() {
                let unit = person.unit.flatMap { directory.units[$0]?.name } ?? "-"
                let roles = person.roles.map(\.rawValue).sorted().joined(separator: ",")
                let columns = [person.login ?? "", person.name, unit, roles, person.isActive ? "" : "disabled"]
                terminal(columns.filter { !$0.isEmpty }.joined(separator: "\t"))
            }
        }
    }

    struct Disable: OfficeCommand {
        static let configuration = CommandConfiguration(abstract: "Disables a person and signs them out everywhere.")
        @Argument var login: String
        @OptionGroup var archive: DataOptions

        func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
            _ = try await office.console.disable(login: login)
            terminal("\(login) can no longer sign in.")
        }
    }

    struct Password: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets a person's password, asked for or read from standard input; signs them out everywhere.")
        @Argument var login: String
        @OptionGroup var archive: DataOptions

        func question() throws -> String? { try readPassword() }

        func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
            try await office.console.setPassword(answer, login: login)
            terminal("\(login) has a new password.")
        }
    }
}

extension Domain.Role: ExpressibleByArgument {}

/// Asks for a password without showing it; reads a line where standard input is no terminal.
private func readPassword() throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
        guard let line = readLine(), !line.isEmpty else { throw Complaint("There was no password on standard input.") }
        return line
    }
    FileHandle.standardError.write(Data("Password: ".utf8))
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &silent)
    defer {
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
        FileHandle.standardError.write(Data("\n".utf8))
    }
    guard let line = readLine(), !line.isEmpty else { throw Complaint("No password was typed.") }
    return line
}
