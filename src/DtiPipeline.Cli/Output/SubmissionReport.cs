using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Submitting;

namespace DtiPipeline.Cli.Output;

/// <summary>How far units have come on their way to a signature and a result, for people.</summary>
public static class SubmissionReport
{
    public static void Print(CommandContext context, IReadOnlyCollection<SubmissionLine> lines)
    {
        var language = context.Language;
        var table = new TextTable(
            language.Say("Kỳ đánh giá, đợt", "Assessment, round"), language.Say("Đơn vị", "Unit"), language.Say("Trạng thái", "State"), language.Say("Từ lúc", "Since"), language.Say("Ai", "Who"),
            language.Say(">Điểm đã ký", ">Points signed"), "");
        foreach (var (unit, state, last) in lines)
            table.Row(
                $"{unit.Assessment}/{unit.Round}", $"{unit.Unit} {unit.UnitName}", state.TitleIn(language), last is null ? "" : VietnamTime.Moment(last.At), last?.WhoName ?? "",
                last?.SignedPoints is { } points ? LocalText.Fixed(points, language) : "", last?.IsSuperseded == true ? language.Say("số đã khác bản ký", "superseded") : "");
        table.Print(context.Out);
    }

    /// <param name="restated">What runs changed after signatures, the newest first.</param>
    public static async Task PrintAsync(CommandContext context, UnitSubmission submission, ImmutableArray<Restatement> restated)
    {
        var language = context.Language;
        var sheet = submission.Sheet;
        await context.Out.WriteLineAsync($"{sheet.Standing.Unit} {sheet.Standing.UnitName}, {sheet.Round.Title}: {submission.State.TitleIn(language)}");
        foreach (var move in submission.Moves)
        {
            var title = submission.Process.Moves.FirstOrDefault(one => one.Id == move.Move)?.TitleIn(language) ?? move.Move;
            await context.Out.WriteLineAsync($"  {VietnamTime.Moment(move.At)}  {title}, {move.WhoName}{(move.Reason.Length > 0 ? $": {move.Reason}" : "")}");
        }
        if (submission is not { Signature: { } signature, Standing: { } standing, Difference: { } difference })
            return;
        await context.Out.WriteLineAsync(
            $"  {language.Say("Chữ ký", "Signature")}: {signature.WhoName}, {VietnamTime.Moment(signature.At)}, {LocalText.Fixed(signature.Published, language)} {language.Say("điểm", "points")}, {signature.ContentHash[..16]}");
        await context.Out.WriteLineAsync("  " + (standing switch
        {
            SignatureStanding.Holds => language.Say("số liệu và minh chứng đúng như bản đã ký", "figures and evidence are what was signed"),
            SignatureStanding.EvidenceRenewed => language.Say("số liệu như bản đã ký, minh chứng có cập nhật", "the figures are what was signed, the evidence was renewed"),
            _ => language.Say("số liệu đã khác bản ký:", "the figures are others than what was signed:"),
        }));
        await PrintAsync(context, difference);
        if (!restated.IsEmpty)
            await context.Out.WriteLineAsync("  " + language.Say("Các lượt chạy làm số đổi sau khi ký (mới nhất trước):", "Runs that changed figures after they were signed (the newest first):"));
        foreach (var one in restated)
        {
            await context.Out.WriteLineAsync(
                $"  {VietnamTime.Moment(one.Record.At)}  {language.Say("lượt", "run")} {one.Record.Run} ({one.Record.Kind}), "
                + $"{RestatementText.Total(one.Difference, language)}; {RestatementText.Cause(one, language)}");
            await PrintAsync(context, one.Difference);
        }
    }

    private static async Task PrintAsync(CommandContext context, CardDifference difference)
    {
        var language = context.Language;
        foreach (var change in difference.Values)
            await context.Out.WriteLineAsync($"    {change.Element}: {Shown(change.Old, language)} → {Shown(change.New, language)}");
        foreach (var change in difference.Scores)
            await context.Out.WriteLineAsync($"    {change.Code}: {LocalText.Number(change.Old?.Points ?? 0, language)} → {LocalText.Number(change.New?.Points ?? 0, language)} {language.Say("điểm", "points")}");
    }

    private static string Shown(SignedValue? value, Language language) => value is null ? "–" : value.Value is { } text ? $"{text} ({StateText.Of(value.State, language)})" : StateText.Of(value.State, language);
}
