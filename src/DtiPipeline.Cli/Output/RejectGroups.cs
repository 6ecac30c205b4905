using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Output;

/// <summary>Refused rows and words that wait, by cause: how many, where, one of them, what to do, and what hangs on it.</summary>
/// <param name="points">Null where no definitions are at hand.</param>
internal sealed class RejectGroups(CommandContext context, PointsAtStake? points)
{
    private readonly FindingText _text = new(context.Language);

    /// <param name="groups">By connector, stream and code.</param>
    /// <param name="examples">By id.</param>
    /// <param name="words">Words that wait for a person.</param>
    public async Task PrintAsync(IReadOnlyList<RejectGroup> groups, IReadOnlyDictionary<long, RejectRecord> examples, IReadOnlyList<SurveyedWord> words)
    {
        var causes = groups.GroupBy(group => group.Code).Select(cause => (
            Code: cause.Key,
            Rows: cause.Sum(group => group.RowCount),
            Streams: cause.OrderByDescending(group => group.RowCount).ToList(),
            Example: examples[cause.Min(group => group.FirstId)],
            Points: points?.Of(cause.Select(NameOf).ToHashSet(StringComparer.Ordinal)))).OrderByDescending(cause => cause.Rows).ToList();
        // One fix a word: where several streams write it and go by one table, they are one cause.
        var waiting = words.GroupBy(word => (word.Question!.Code, word.Crosswalk, word.Raw)).Select(same => same.OrderByDescending(word => word.Rows).ToList())
            .OrderByDescending(same => same.Sum(word => word.Rows)).ThenBy(same => same[0].Raw, StringComparer.Ordinal).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, causes.Select(cause => new RejectCauseJson(
                cause.Code, cause.Rows, _text.Word(cause.Example.Row.Finding).Message,
                [.. cause.Streams.Select(group => new RejectStreamJson(group.Connector, group.Stream, group.RowCount))],
                new RejectExampleJson(cause.Example.File, cause.Example.Row.Finding.Place?.ToString(), cause.Example.Payload, cause.Example.Row.Raw),
                Remedy(cause.Example.Row.Finding), cause.Points)).Concat(waiting.Select(same => new RejectCauseJson(
                same[0].Question!.Code, same.Sum(word => word.Rows), _text.Word(same[0].Question!).Message,
                [.. same.Select(word => new RejectStreamJson(word.Connector, word.Stream, word.Rows))],
                new RejectExampleJson(null, same[0].Question!.Place?.ToString(), null, same[0].Raw), AcceptText.Of(same[0]), points?.Of(same[0])))));
            return;
        }
        foreach (var cause in causes)
        {
            await context.Out.WriteLineAsync($"{cause.Code}  {cause.Rows} × {_text.Word(cause.Example.Row.Finding).Message}");
            await context.Out.WriteLineAsync($"    {string.Join(", ", cause.Streams.Select(group => string.Create(CultureInfo.InvariantCulture, $"{NameOf(group)} ({group.RowCount})")))}");
            await context.Out.WriteLineAsync($"    {context.Language.Say("ví dụ", "example")}: {cause.Example.Row.Finding.Place}  {cause.Example.Row.Raw}");
            if (Remedy(cause.Example.Row.Finding) is { } remedy)
                await context.Out.WriteLineAsync($"    {context.Language.Say("cách sửa", "remedy")}: {remedy}");
            await StakeAsync(cause.Points);
        }
        foreach (var same in waiting)
        {
            await context.Out.WriteLineAsync($"{same[0].Question!.Code}  {same.Sum(word => word.Rows)} × {_text.Word(same[0].Question!).Message}");
            await context.Out.WriteLineAsync($"    {string.Join(", ", same.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Source} ({word.Rows})")))}");
            if (AcceptText.Of(same[0]) is { } remedy)
                await context.Out.WriteLineAsync($"    {context.Language.Say("cách sửa", "remedy")}: {remedy}");
            await StakeAsync(points?.Of(same[0]));
        }
    }

    private async Task StakeAsync(decimal? points)
    {
        if (points is > 0m and var stake)
            await context.Out.WriteLineAsync($"    {context.Language.Say("điểm đang chờ, nhiều nhất", "points at stake, at most")}: {stake.ToString("0.##", CultureInfo.InvariantCulture)}");
    }

    private string? Remedy(Finding finding) => _text.Word(finding).Help;

    private static string NameOf(RejectGroup group) => $"{group.Connector}/{group.Stream}";
}
