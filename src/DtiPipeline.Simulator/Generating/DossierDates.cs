namespace DtiPipeline.Simulator.Generating;

/// <summary>When a dossier was received, was due and was completed.</summary>
internal readonly record struct DossierDates(DateOnly Received, DateOnly? Due, DateOnly? Completed)
{
    /// <summary>The dates by the recipe's table (point 4). Draws 0, 1 and 2.</summary>
    /// <param name="shortened">Whether the status ends a dossier that was on time before its due day (returned for lack of papers, withdrawn).</param>
    public static DossierDates Of(DossierClass dossierClass, UnitQuarter quarter, Draws draws, bool shortened)
    {
        var (from, to, days) = (quarter.Counts.From, quarter.Counts.To, quarter.Counts.Days);
        switch (dossierClass)
        {
            case DossierClass.Carried:
            {
                var due = from.AddDays(draws.Below(1, 10));
                return new DossierDates(from.AddDays(-1 - draws.Below(0, 26)), due, due);
            }
            case DossierClass.Early:
            {
                var received = from.AddDays(draws.Below(0, days - 13));
                var allowed = 3 + draws.Below(1, 12);
                return new DossierDates(received, received.AddDays(allowed), received.AddDays(draws.Below(2, allowed)));
            }
            case DossierClass.OnTime:
            {
                var received = from.AddDays(draws.Below(0, days - 10));
                var allowed = 1 + draws.Below(1, 10);
                return new DossierDates(received, received.AddDays(allowed), received.AddDays(shortened ? draws.Below(2, allowed + 1) : allowed));
            }
            case DossierClass.Late:
            {
                var received = from.AddDays(draws.Below(0, days - 15));
                var due = received.AddDays(1 + draws.Below(1, 8));
                return new DossierDates(received, due, due.AddDays(1 + draws.Below(2, 7)));
            }
            case DossierClass.OpenInTime:
            {
                var due = to.AddDays(1 + draws.Below(1, 10));
                return new DossierDates(to.AddDays(-draws.Below(0, 8)), due, quarter.HasNext ? due : null);
            }
            case DossierClass.OpenLate:
            {
                var received = to.AddDays(-9 - draws.Below(0, 10));
                return new DossierDates(received, received.AddDays(1 + draws.Below(1, 8)), quarter.HasNext ? to.AddDays(1 + draws.Below(2, 9)) : null);
            }
            default:
                return new DossierDates(from.AddDays(draws.Below(0, days)), null, null);
        }
    }
}
