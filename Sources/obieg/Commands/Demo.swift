import ArgumentParser
import Demonstration
import Domain
import Foundation
import Office

// A small company with a fortnight of work, to look around in.

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty archive with a company's fortnight of work; prints the log-ins and one password.")

    @OptionGroup var archive: DataOptions

    /// The same for everybody; only for demonstrations.
    private static let password = "przekazanie w obiegu"

    func run() async throws {
        try await reporting {
            let clock = StoryClock(Clock.system.now())
            let premises = try await Premises.open(archive.data, try await archive.settings(), clock: clock.clock)
            try await premises.closing {
                let terminal = Terminal()
                let logins = try await Demonstration(office: premises.office, clock: clock)
                    .fill(password: Self.password) { terminal.progress($0, of: $1, "Writing") }
                for login in logins { print("\(login.login)\t\(login.name)\t\(login.about)") }
                print("Everybody's password: \(Self.password)")
            }
        }
    }
}
