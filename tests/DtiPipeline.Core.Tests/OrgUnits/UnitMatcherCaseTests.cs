using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.OrgUnits;

/// <summary>Cases/*.txt against the real register. Adding a case needs no code; see Cases/README.md.</summary>
public sealed class UnitMatcherCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests/DtiPipeline.Core.Tests/OrgUnits/Cases");

    private static readonly UnitMatcher Matcher = new(RealUnits.Register);

    public static TheoryData<string, int, string> All()
    {
        var cases = new TheoryData<string, int, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            foreach (var (line, number) in File.ReadAllLines(file).Select((line, at) => (line, at + 1)))
                if (line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#') && !line.StartsWith('@'))
                    cases.Add(Path.GetFileName(file), number, line);
        return cases;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_is_matched_as_the_case_says(string file, int number, string line)
    {
        var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
        var text = Regex.Unescape(cells[0].Trim('"'));
        DateOnly? day = cells[3].Length == 0 ? null : DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var match = Matcher.Match(text, OrNull(cells[1]), OrNull(cells[2]), day, Crosswalk(file));

        var codes = match.Unit is { } unit ? [unit.Code] : match.Candidates.Select(candidate => candidate.Unit.Code).Distinct().ToArray();
        var warnings = match.Warnings.Length == 0 ? "" : $" [{string.Join(' ', match.Warnings.Select(warning => warning.Code))}]";
        var actual = $"{match.Status.Word()} {(codes.Length == 0 ? "-" : string.Join(',', codes))} {match.Rule}{warnings}";
        Assert.True(cells[4] == actual, $"{file}:{number}: {cells[0]}\n  expected {cells[4]}\n  actual   {actual}");
    }

    [Fact]
    public void There_are_at_least_150_cases_and_a_third_of_them_must_not_match()
    {
        var expected = All().Select(row => ((string)row[2]).Split('|')[4].Trim()).ToList();

        Assert.True(expected.Count >= 150, $"{expected.Count} cases");
        Assert.True(expected.Count(text => !text.StartsWith("matched", StringComparison.Ordinal)) * 3 >= expected.Count);
    }

    /// <summary>Lines <c>@ raw ; meaning ; valid from ; valid to ; by</c> of a case file are its crosswalk.</summary>
    private static Crosswalk? Crosswalk(string file)
    {
        var at = new SourceSpan(file, 1, 1, 1);
        ImmutableArray<CrosswalkRow> rows =
        [
            .. File.ReadAllLines(Path.Combine(Folder, file)).Where(line => line.StartsWith('@'))
                .Select(line => line[1..].Split(';').Select(cell => cell.Trim()).ToArray())
                .Select(cells => new CrosswalkRow(cells[0], cells[1], null, Day(cells, 2), Day(cells, 3), null, cells.Length > 4 ? OrNull(cells[4]) : "cases", at)),
        ];
        return rows.IsEmpty ? null : new Crosswalk("cases", rows, at);
    }

    private static DateOnly? Day(string[] cells, int at) =>
        cells.Length > at && cells[at].Length > 0 ? DateOnly.ParseExact(cells[at], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
