using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Cli.Output;

/// <summary>Raw words and how far they have come: by source whether it is complete, then each word with its rows, the points that hang on it, and what it may mean.</summary>
internal sealed class UnmappedReport(CommandContext context, PointsAtStake points)
{
    private readonly FindingText _text = new(context.Language);

    private Language Language => context.Language;

    /// <param name="all">Also words that nobody needs to look at.</param>
    public async Task PrintAsync(IReadOnlyList<SurveyedStream> streams, bool all)
    {
        var words = streams.SelectMany(stream => stream.Words).Where(word => all || word.State.IsOpen())
            .Select(word => (Word: word, Points: word.State.IsOpen() ? points.Of(word) : 0m))
            .OrderByDescending(one => one.Word.State.IsOpen()).ThenByDescending(one => one.Points).ThenByDescending(one => one.Word.Rows)
            .ThenBy(one => one.Word.Source, StringComparer.Ordinal).ThenBy(one => one.Word.Field, StringComparer.Ordinal).ThenBy(one => one.Word.Raw, StringComparer.Ordinal).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                sources = streams.Select(stream => new
                {
                    connector = stream.Connector, stream = stream.Stream, complete = stream.IsComplete,
                    words = WordStates.Words.Entries.ToDictionary(state => state.Key, state => stream.CountOf(state.Value)),
                }),
                words = words.Select(one => ToJson(one.Word, one.Points)),
            });
            return;
        }
        PrintSources(streams);
        foreach (var (word, stake) in words)
            await PrintAsync(word, stake);
        if (!streams.Any(stream => !stream.IsComplete))
            await context.Out.WriteLineAsync(Language.Say("Không còn chữ nào chờ quyết định.", "No word waits for a decision."));
    }

    private void PrintSources(IReadOnlyList<SurveyedStream> streams)
    {
        var table = new TextTable(
            Language.Say("Luồng", "Stream"), Language.Say("Đủ", "Complete"), Language.Say(">Chưa khớp", ">Unmapped"), Language.Say(">Tự khớp", ">Auto"),
            Language.Say(">Người khớp", ">By a person"), Language.Say(">Tự bỏ, chờ xác nhận", ">Auto no match"), Language.Say(">Xác nhận bỏ", ">Confirmed no match"));
        foreach (var stream in streams)
            table.Row(
                $"{stream.Connector}/{stream.Stream}", stream.IsComplete ? Language.Say("đủ", "yes") : Language.Say("CHƯA", "NO"),
                Whole(stream, WordState.Unmapped), Whole(stream, WordState.AutoMatched), Whole(stream, WordState.Matched), Whole(stream, WordState.AutoNone), Whole(stream, WordState.ConfirmedNone));
        table.Print(context.Out);
    }

    private async Task PrintAsync(SurveyedWord word, decimal stake)
    {
        var field = word.Field.Length == 0 ? Language.Say("đơn vị", "unit") : word.Field;
        var raw = string.Join(" · ", new[] { word.Context, word.Raw }.Where(part => part.Length > 0));
        await context.Out.WriteLineAsync(Language.Say(
            $"`{raw}`  {word.Source}, {field}: {StateOf(word)}, {LocalText.Number(word.Rows, Language)} dòng",
            $"`{raw}`  {word.Source}, {field}: {StateOf(word)}, {Plural.Of(word.Rows, "row")}"));
        if (stake > 0m)
            await context.Out.WriteLineAsync($"    {Language.Say("điểm đang chờ, nhiều nhất", "points at stake, at most")}: {stake.ToString("0.##", CultureInfo.InvariantCulture)}");
        foreach (var candidate in word.Candidates)
            await context.Out.WriteLineAsync($"    {candidate.Meaning}  {_text.Word(candidate.Why).Message}");
        if (!word.State.IsOpen())
            return;
        if (word.Crosswalk is null)
            await context.Out.WriteLineAsync("    " + Language.Say(
                "luồng này chưa có bảng quy đổi: ghi `crosswalk` vào `unit` của luồng trong mappings/sources/",
                "this stream has no crosswalk yet: write `crosswalk` under the stream's `unit` in mappings/sources/"));
        else if (AcceptText.Of(word) is { } command)
            await context.Out.WriteLineAsync($"    {Language.Say("nếu đúng", "if that is right")}: {command}");
        else
            await context.Out.WriteLineAsync($"    {Language.Say("ghi nghĩa vào", "write the meaning into")} mappings/crosswalks/{word.Crosswalk}.csv");
    }

    private object ToJson(SurveyedWord word, decimal stake) => new
    {
        connector = word.Connector, stream = word.Stream, field = word.Field.Length == 0 ? "unit" : word.Field, raw = word.Raw, context = word.Context,
        rows = word.Rows, state = word.State.Word(), rule = word.Rule, meaning = word.Meaning, name = word.MeaningName, crosswalk = word.Crosswalk,
        pointsAtStake = stake, elements = word.Elements,
        candidates = word.Candidates.Select(candidate => new { code = candidate.Meaning, name = candidate.Name, why = _text.Word(candidate.Why).Message }),
        accept = word.State.IsOpen() ? AcceptText.Of(word) : null,
    };

    private string StateOf(SurveyedWord word) => word.State switch
    {
        WordState.Unmapped => Language.Say($"chưa khớp ({word.Rule})", $"unmapped ({word.Rule})"),
        WordState.AutoMatched => Language.Say($"tự khớp ({word.Rule}) với {word.Meaning} {word.MeaningName}", $"matched by rule ({word.Rule}) to {word.Meaning} {word.MeaningName}").TrimEnd(),
        WordState.Matched => Language.Say($"người khớp với {word.Meaning} {word.MeaningName}", $"matched by a person to {word.Meaning} {word.MeaningName}").TrimEnd(),
        WordState.AutoNone => Language.Say($"chương trình bỏ ({word.Rule}), chờ người xác nhận", $"left out by rule ({word.Rule}), a person must confirm"),
        _ => Language.Say("người đã xác nhận là bỏ", "a person confirmed that it is left out"),
    };

    private string Whole(SurveyedStream stream, WordState state) => stream.CountOf(state) is > 0 and var count ? LocalText.Number(count, Language) : "";
}
