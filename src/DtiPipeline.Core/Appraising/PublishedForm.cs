using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Core.Appraising;

/// <summary>A published result in the canonical form: what its hash covers, and what is shown of it for good.</summary>
public static class PublishedForm
{
    /// <summary>Changes with the form.</summary>
    public const string Form = "dti-result-1";

    public static string Write(PublishedResult result) => new CanonicalMap()
        .Text("form", Form)
        .Text("assessment", result.Assessment)
        .Text("round", result.Round)
        .Flag("invented", result.Invented)
        .Text("version", result.Version.ToString(CultureInfo.InvariantCulture))
        .Text("decision_number", result.DecisionNumber)
        .Date("decision_date", result.DecisionDate)
        .Text("title", result.Title)
        .Text("reason", result.Reason.Length > 0 ? result.Reason : null)
        .Text("replaces", result.Replaces)
        .List("units", result.Units.Select(Write))
        .ToString();

    /// <exception cref="JsonException">The text is not in the canonical form.</exception>
    /// <exception cref="KeyNotFoundException">It lacks a member.</exception>
    public static PublishedResult Read(string content)
    {
        using var document = JsonDocument.Parse(content);
        var root = document.RootElement;
        return new PublishedResult(
            root.TextOf("assessment"), root.TextOf("round"), root.TextOf("invented") == "true", int.Parse(root.TextOf("version"), CultureInfo.InvariantCulture), root.TextOf("decision_number"),
            Forms.Date.Parse(root.TextOf("decision_date"), out var day) ? day : throw new JsonException("the decision has no date"),
            root.TextOf("title"), root.TextOrNull("reason") ?? "", root.TextOrNull("replaces"), [.. root.ItemsOf("units").Select(Unit)]);
    }

    private static string Write(ResultUnit unit) => new CanonicalMap()
        .Text("unit", unit.Key)
        .Text("name", unit.Name)
        .Text("signed", unit.SignedHash)
        .Number("self", unit.Self)
        .Number("appraised", unit.Appraised)
        .Number("final", unit.Final)
        .Number("comparable", unit.Comparable)
        .Number("rank", unit.Rank)
        .Text("left_out", unit.LeftOut.Length > 0 ? unit.LeftOut : null)
        .List("scores", unit.Scores.Select(Write))
        .ToString();

    private static string Write(AppraisedScore score) => new CanonicalMap()
        .Text("indicator", score.Indicator)
        .Number("self", score.Self)
        .Number("appraised", score.Appraised)
        .Written("missed_day", score.MissedDay ? CanonicalText.Of(true) : null)
        .ToString();

    private static ResultUnit Unit(JsonElement unit) => new(
        unit.TextOf("unit"), unit.TextOf("name"), unit.TextOrNull("signed"), unit.NumberOrNull("self"), unit.NumberOrNull("appraised"), unit.NumberOrNull("final"),
        unit.NumberOrNull("comparable"), (int?)unit.NumberOrNull("rank"), unit.TextOrNull("left_out") ?? "", [.. unit.ItemsOf("scores").Select(Score)]);

    private static AppraisedScore Score(JsonElement score) =>
        new(score.TextOf("indicator"), score.NumberOf("self"), score.NumberOf("appraised"), score.Has("missed_day"));
}
