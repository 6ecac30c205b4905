using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Output;

/// <summary>Refused rows by cause: how many, where, one of them, what to do, and what hangs on it.</summary>
internal sealed class RejectGroups(CommandContext context, PointsAtStake points)
{
    private readonly FindingText _text = new(context.Language);

    /// <param name="groups">By connector, stream and code.</param>
    /// <param name="examples">By id.</param>
    public async Task PrintAsync(IReadOnlyList<RejectGroup> groups, IReadOnlyDictionary<long, RejectRecord> examples)
    {
        var causes = groups.GroupBy(group => group.Code).Select(cause => (
            Code: cause.Key,
            Rows: cause.Sum(group => group.RowCount),
            Streams: cause.OrderByDescending(group => group.RowCount).ToList(),
            Example: examples[cause.Min(group => group.FirstId)],
            Points: points.Of(cause.Select(NameOf).ToHashSet(StringComparer.Ordinal)))).OrderByDescending(cause => cause.Rows).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, causes.Select(cause => new
            {
                code = cause.Code,
                rows = cause.Rows,
                message = _text.Word(cause.Example.Row.Finding).Message,
                streams = cause.Streams.Select(group => new { connector = group.Connector, stream = group.Stream, rows = group.RowCount }),
                example = new { file = cause.Example.File, place = cause.Example.Row.Finding.Place?.ToString(), payload = cause.Example.Payload, raw = cause.Example.Row.Raw },
                remedy = Remedy(cause.Example.Row.Finding),
                pointsAtStake = cause.Points,
            }));
            return;
        }
        foreach (var cause in causes)
        {
            await context.Out.WriteLineAsync($"{cause.Code}  {cause.Rows} × {_text.Word(cause.Example.Row.Finding).Message}");
            await context.Out.WriteLineAsync($"    {string.Join(", ", cause.Streams.Select(group => string.Create(CultureInfo.InvariantCulture, $"{NameOf(group)} ({group.RowCount})")))}");
            await context.Out.WriteLineAsync($"    {context.Language.Say("ví dụ", "example")}: {cause.Example.Row.Finding.Place}  {cause.Example.Row.Raw}");
            if (Remedy(cause.Example.Row.Finding) is { } remedy)
                await context.Out.WriteLineAsync($"    {context.Language.Say("cách sửa", "remedy")}: {remedy}");
            if (cause.Points is > 0m and var stake)
                await context.Out.WriteLineAsync($"    {context.Language.Say("điểm đang chờ, nhiều nhất", "points at stake, at most")}: {stake.ToString("0.##", CultureInfo.InvariantCulture)}");
        }
    }

    private string? Remedy(Finding finding) => _text.Word(finding).Help;

    private static string NameOf(RejectGroup group) => $"{group.Connector}/{group.Stream}";
}
