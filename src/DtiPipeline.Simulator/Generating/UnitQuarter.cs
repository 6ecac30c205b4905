using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation.Generators;

namespace DtiPipeline.Simulator.Generating;

/// <summary>A quarter of one unit beside the quarters before and after it. Its own figures count only the dossiers received in it.</summary>
/// <param name="HasNext">Whether the unit has a later quarter: then its open dossiers get settled there.</param>
internal sealed record UnitQuarter(QuarterCounts Counts, QuarterCounts? Previous, bool HasNext)
{
    /// <summary>Dossiers from before the quarter that have to be made here: only the unit's first quarter has any.</summary>
    public int ToCarry => Previous is null ? Counts.Carried : 0;

    public int Early => Counts.Early;

    public int OnTime => Counts.OnTime - (Previous?.OpenInTime ?? Counts.Carried);

    public int Late => Counts.Late - (Previous?.OpenLate ?? 0);

    /// <summary>Whether the row agrees with itself and with the unit's quarter before.</summary>
    public bool Agrees =>
        OnTime >= 0 && Late >= 0
        && Counts.Received == Early + OnTime + Late + Counts.Open
        && (Previous is null || Counts.Carried == Previous.Open);

    /// <summary>The class of the dossier at place <paramref name="place"/> (0-based) of the quarter's strewn order.</summary>
    public DossierClass ClassAt(int place)
    {
        ReadOnlySpan<(int Count, DossierClass Class)> shares =
            [(Early, DossierClass.Early), (OnTime, DossierClass.OnTime), (Late, DossierClass.Late), (Counts.OpenInTime, DossierClass.OpenInTime)];
        foreach (var (count, dossierClass) in shares)
        {
            if (place < count)
                return dossierClass;
            place -= count;
        }
        return DossierClass.OpenLate;
    }

    /// <summary>The rows of a file, each beside its unit's neighbours.</summary>
    public static ImmutableArray<UnitQuarter> Line(ImmutableArray<QuarterCounts> rows)
    {
        var last = rows.GroupBy(row => row.Unit).ToDictionary(unit => unit.Key, unit => unit.Last());
        var previous = new Dictionary<string, QuarterCounts>();
        var lined = ImmutableArray.CreateBuilder<UnitQuarter>(rows.Length);
        foreach (var row in rows)
        {
            lined.Add(new UnitQuarter(row, previous.GetValueOrDefault(row.Unit), HasNext: !ReferenceEquals(last[row.Unit], row)));
            previous[row.Unit] = row;
        }
        return lined.ToImmutable();
    }
}
