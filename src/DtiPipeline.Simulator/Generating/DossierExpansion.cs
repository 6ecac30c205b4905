using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Simulation.Generators;

namespace DtiPipeline.Simulator.Generating;

/// <summary>Expands the counts to single dossiers, exactly by the recipe in the generator file's comments. Pure: same input, same dossiers.</summary>
internal sealed class DossierExpansion(DossierGeneratorDefinition definition, ImmutableArray<UnitQuarter> quarters, DossierWheels wheels)
{
    private const string OnlineChannel = "2";
    private readonly Dictionary<string, int> _serials = [];
    private int _row;

    /// <summary>All dossiers, in the order the source sends them.</summary>
    public static IEnumerable<Dossier> Expand(DossierGeneratorDefinition definition, ImmutableArray<UnitQuarter> quarters, DossierWheels wheels) =>
        new DossierExpansion(definition, quarters, wheels).Expand();

    private IEnumerable<Dossier> Expand()
    {
        foreach (var quarter in quarters)
        {
            for (var i = 0; i < quarter.ToCarry; i++)
                yield return Next(quarter, DossierClass.Carried, online: i % 2 == 0);
            var received = quarter.Counts.Received;
            for (var i = 0; i < received; i++)
            {
                var place = (int)(((long)i * definition.Stride + definition.Offset) % received);
                yield return Next(quarter, quarter.ClassAt(place), online: i < quarter.Counts.Online);
            }
            for (var i = 0; i < quarter.Counts.NotAccepted; i++)
                yield return Next(quarter, DossierClass.NotAccepted, online: true);
        }
    }

    private Dossier Next(UnitQuarter quarter, DossierClass dossierClass, bool online)
    {
        var draws = new Draws((ulong)definition.Seed, _row++);
        var unit = quarter.Counts.Unit;
        var district = unit == definition.District;
        var status = draws.Choose(3, wheels.Statuses(dossierClass, quarter.HasNext));
        var dates = DossierDates.Of(dossierClass, quarter, draws, shortened: status is "7" or "8");
        var procedure = draws.Choose(4, wheels.Procedures(district, online));
        var rated = online && dates.Completed is not null && status is "9" or "10" && draws.Below(8, 1000) < definition.RatedPerMille;
        var serial = _serials[unit] = _serials.GetValueOrDefault(unit) + 1;
        return new Dossier(
            Code: string.Create(CultureInfo.InvariantCulture, $"{quarter.Counts.AgencyCode}-{dates.Received:yyMMdd}-{serial:D4}"),
            AgencyCode: quarter.Counts.AgencyCode,
            Procedure: procedure,
            Channel: online ? OnlineChannel : draws.Choose(5, wheels.DirectChannels),
            System: draws.Choose(6, online ? wheels.OnlineSystems : wheels.DirectSystems),
            Dates: dates,
            Status: status,
            PaidOnline: procedure.Fee > 0 && draws.Below(7, 1000) < (online ? definition.OnlinePaidPerMille : definition.DirectPaidPerMille),
            Satisfaction: rated ? draws.Choose(9, wheels.Grades) : null,
            RatedAt: rated ? dates.Completed!.Value.AddDays(draws.Below(10, 7)) : null,
            Applicant: ApplicantOf(draws, district),
            UpdatedMinute: 450 + draws.Below(14, 600));
    }

    private Applicant ApplicantOf(Draws draws, bool district)
    {
        var kind = draws.Choose(11, district ? wheels.DistrictApplicants : wheels.CommuneApplicants);
        var (families, middles, givens) = (definition.Families, definition.Middles, definition.Givens);
        var x = draws.Below(12, families.Length * middles.Length * givens.Length);
        var name = kind == "DN"
            ? string.Create(CultureInfo.InvariantCulture, $"Công ty TNHH Giả Định {100 + x}")
            : $"{families[x % families.Length]} {middles[x / families.Length % middles.Length]} {givens[x / families.Length / middles.Length % givens.Length]}";
        var number = draws.Below(13, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        return new Applicant(kind, name, Phone: "0000" + number, IdNumber: "000000" + number);
    }
}
