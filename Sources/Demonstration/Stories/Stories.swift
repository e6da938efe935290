// All stories, and how their dates are said.

/// The fortnight's stories, told for the days around the present.
struct Stories {
    let days: WorkingDays

    var all: [Story] {
        [hotelUnit, hotelCurtain, hotelInvoice, hotelAnnex, hotelContact]
            + [school, partsInvoice, lawOffice, compressor]
            + [siteDate, siteLaunch, noisyUnit, mountingPictures, airflow]
            + [spareParts, safetyTraining, hallMeasurement, dutyRoster, refrigerant, correctingNote]
            + [filters, shelfLabels, coldRoom, nursery, stocktaking, priceList]
            + [balances, cancelledVisit, surveys, extinguishers, contractScans, instalments]
            + [conferenceRoom, saturdayDuty, treatmentRoom, officeHours, recovery, badges]
            + [leave, fair, vans, cylinders, lift, winterTyres, newContracts]
            + [slowResponse, secondInvoice, analyser, insurance]
            + [portContract, fan, helper, phoneRedirect]
    }

    /// “we wtorek”.
    func on(_ day: Int) -> String { days.on(day) }
    /// “do wtorku”.
    func by(_ day: Int) -> String { days.by(day) }
    /// “25 listopada”.
    func date(_ day: Int) -> String { days.date(day) }
}
