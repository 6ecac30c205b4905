using DtiPipeline.Pipeline.Previewing;

namespace DtiPipeline.Cli.Output;

/// <summary>The preview of an edit as JSON.</summary>
internal static class PreviewJson
{
    public static object Of(PreviewResult result, DateOnly day, bool invented, FindingPrinter printer) => new
    {
        asOf = day,
        invented,
        withoutEffect = result.IsWithoutEffect,
        rounds = result.Rounds.Select(round => new
        {
            assessment = round.Assessment.Id,
            round = round.Round.Id,
            closed = round.IsClosed,
            effect = !round.ChangesContent ? "none" : round.IsClosed ? "proposed-restatement" : "applied",
            values = round.Values,
            points = round.Points,
            totals = round.Totals,
            signatures = round.Signatures,
        }),
        newlyUnmapped = result.NewlyUnmapped.Select(Word),
        newlyMapped = result.NewlyMapped.Select(Word),
        countedTwice = result.CountedTwice,
        addedSources = result.AddedSources,
        findings = result.Findings.Select(printer.ToJson),
    };

    private static object Word(Pipeline.Stewarding.SurveyedWord word) => new
    {
        connector = word.Connector, stream = word.Stream, field = word.Field.Length == 0 ? "unit" : word.Field, raw = word.Raw, rows = word.Rows,
    };
}
