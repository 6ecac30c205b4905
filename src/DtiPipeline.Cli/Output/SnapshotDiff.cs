using System.Globalization;

namespace DtiPipeline.Cli.Output;

/// <summary>What differs between two snapshots, causes first: rules, values, then the points and totals that came of them.</summary>
public static class SnapshotDiff
{
    /// <summary>Enough of a fingerprint to tell two apart.</summary>
    private const int ShownLetters = 16;

    public static IEnumerable<SnapshotChange> Of(SnapshotReport before, SnapshotReport after) =>
    [
        .. Between("rules", Rules(before), Rules(after), _ => ""),
        .. Between("value", Values(before), Values(after), after.Names.Element),
        .. Between("points", Points(before), Points(after), code => NameOf(code, after) ?? NameOf(code, before) ?? code),
        .. Between("total", Totals(before), Totals(after), _ => ""),
    ];

    private static IEnumerable<SnapshotChange> Between(
        string cause, Dictionary<(string Unit, string What), string> old, Dictionary<(string Unit, string What), string> @new, Func<string, string> name)
    {
        // The order of the later snapshot; what is only in the earlier one comes last.
        foreach (var key in @new.Keys.Concat(old.Keys.Except(@new.Keys)))
        {
            var (was, now) = (old.GetValueOrDefault(key), @new.GetValueOrDefault(key));
            if (was != now)
                yield return new SnapshotChange(cause, key.Unit is "" ? null : key.Unit, key.What, name(key.What), was, now);
        }
    }

    private static Dictionary<(string Unit, string What), string> Rules(SnapshotReport report) =>
        report.Units.Select(unit => (unit.Set, unit.Rules)).Distinct().ToDictionary(one => ("", one.Set), one => one.Rules[..ShownLetters]);

    private static Dictionary<(string Unit, string What), string> Values(SnapshotReport report) =>
        report.Values.ToDictionary(value => (value.Unit, value.Element), value => value.Shown);

    private static Dictionary<(string Unit, string What), string> Points(SnapshotReport report) =>
        report.Scores.SelectMany(score => score.Children.Prepend(score))
            .ToDictionary(score => (score.Unit, score.Indicator), score => Text(score.Points));

    private static Dictionary<(string Unit, string What), string> Totals(SnapshotReport report) =>
        report.Units.ToDictionary(unit => (unit.Unit, unit.Set), unit => Text(unit.Card.Published));

    private static string? NameOf(string code, SnapshotReport report) =>
        report.Scores.SelectMany(score => score.Children.Prepend(score)).FirstOrDefault(score => score.Indicator == code)?.Name;

    private static string Text(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
