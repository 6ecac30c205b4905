using System.Globalization;

namespace DtiPipeline.Benchmarks.Generating;

/// <summary>
/// Dossiers of one year as a province's system would send them, without a word about any person. Units are skewed: a few have much to do, many have
/// little; procedures too.
/// </summary>
internal sealed class DossierGenerator(IReadOnlyList<string> units, GeneratorOptions options)
{
    private const int Procedures = 300;
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss";
    private static readonly DateTime Begin = new(2024, 1, 1);
    private static readonly DateTime End = new(2024, 12, 31, 17, 0, 0);
    private static readonly string[] Codes = [.. Enumerable.Range(0, Procedures).Select(number => string.Create(CultureInfo.InvariantCulture, $"1.{number:000000}.000.00.00.H57"))];

    /// <summary>One after the other, never all at once. With defects there may be more rows than dossiers: some come twice.</summary>
    public IEnumerable<string[]> Rows()
    {
        for (var number = 0; number < options.Rows; number++)
        {
            var row = Dossier(number);
            if (options.MessyEvery > 0 && number % options.MessyEvery == 0)
                foreach (var spoilt in Defects.All[number / options.MessyEvery % Defects.All.Length].Spoil(row))
                    yield return spoilt;
            else
                yield return row;
        }
    }

    private string[] Dossier(int number)
    {
        var chance = new Mixer(options.Seed + (ulong)number);
        var procedure = Skewed(ref chance, Procedures);
        var level = procedure % 5 < 2 ? "full" : procedure % 5 < 4 ? "partial" : "information";
        var channel = chance.Share() switch { < 0.55 => "online", < 0.93 => "counter", _ => "post" };
        var unit = units[Skewed(ref chance, units.Count)];
        var received = Begin.AddMinutes(chance.Below(525_000));
        var due = received.AddDays(1 + chance.Below(20));
        var completed = received.AddHours(4 + chance.Below(24 * 22));
        var isDone = completed < End && !chance.Happens(0.05);
        var status = isDone ? chance.Happens(0.9) ? "completed" : "returned" : chance.Share() switch { < 0.2 => "received", < 0.8 => "processing", < 0.9 => "supplement", _ => "withdrawn" };
        var fee = chance.Happens(0.4) ? (1 + chance.Below(200)) * 5_000L : 0;
        var isPaidOnline = fee > 0 && channel == "online" && chance.Happens(0.8);
        var satisfaction = isDone && chance.Happens(0.3) ? 1 + Math.Max(chance.Below(5), chance.Below(5)) : 0;
        var isDigitized = chance.Happens(0.7);
        var updated = isDone ? completed : received.AddHours(1);
        if (options.ChangedEvery > 0 && number % options.ChangedEvery == 0)
            (isDone, status, completed, updated) = (true, "completed", End, End);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"000.00.46.H57-{received:yyMMdd}-{number:0000000}"), unit, Codes[procedure], level, channel, status,
            Text(received), due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), isDone ? Text(completed) : "", fee.ToString(CultureInfo.InvariantCulture), isPaidOnline ? "true" : "false",
            satisfaction == 0 ? "" : satisfaction.ToString(CultureInfo.InvariantCulture), isDigitized ? "true" : "false", Text(updated),
        ];
    }

    /// <summary>The first tenth comes about three times as often as it should.</summary>
    private static int Skewed(ref Mixer chance, int bound) => (int)(bound * Math.Pow(chance.Share(), 1.9));

    private static string Text(DateTime moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);
}
