using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Answering;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Cli.Output;

/// <summary>What each source answered for in a run.</summary>
internal sealed class CoverageReport(Language language)
{
    /// <param name="everyUnit">A line for every unit instead of their number.</param>
    public void Print(TextWriter output, IEnumerable<RunAnswer> answers, bool everyUnit)
    {
        var table = new TextTable(
            language.Say("Luồng", "Stream"), language.Say("Đơn vị", "Unit"), language.Say("Thời gian", "Period"), language.Say("Trả lời", "Answer"), language.Say(">Lần nạp", ">Load"));
        foreach (var answer in answers)
            foreach (var (unit, isRejected) in Units(answer, everyUnit))
                table.Row($"{answer.Connector}/{answer.Stream}", unit, Period(answer), isRejected ? language.Say("dòng bị loại", "row refused") : Word(answer), Load(answer));
        table.Print(output);
    }

    public static object ToJson(RunAnswer answer) => new
    {
        connector = answer.Connector, stream = answer.Stream, answer = answer.Answer, load = answer.Load, isNew = answer.IsNew,
        from = answer.Window?.From, to = answer.Window?.To, asOf = answer.AsOf, allUnits = answer.AllUnits, finding = answer.Finding,
        units = answer.Units.Select(unit => new { code = unit.RawCode, name = unit.Raw, rejected = unit.IsRejected }),
    };

    private IEnumerable<(string Unit, bool IsRejected)> Units(RunAnswer answer, bool everyUnit)
    {
        if (answer.Load is null)
            return [("–", false)];
        var rejected = answer.Units.Count(unit => unit.IsRejected);
        var refused = rejected == 0 ? "" : language.Say($", {rejected} có dòng bị loại", $", {rejected} with a refused row");
        var whole = answer.AllUnits ? language.Say("tất cả", "all")
            : answer.Units is [var only] ? Name(only)
            : language.Say($"{answer.Units.Length} đơn vị", $"{answer.Units.Length} units");
        return everyUnit && !answer.Units.IsEmpty ? answer.Units.Select(unit => (Name(unit), unit.IsRejected)) : [(whole + refused, false)];
    }

    /// <summary>A source without a field for the unit speaks for whoever sent it.</summary>
    private string Name(CoveredUnit unit) => unit is { RawCode: "", Raw: "" }
        ? language.Say("chính nơi gửi", "the sender itself")
        : string.Join(' ', new[] { unit.RawCode, unit.Raw }.Where(part => part.Length > 0));

    private string Period(RunAnswer answer) => answer switch
    {
        { Window: { } window } => $"{LocalText.Date(window.From, language)} – {LocalText.Date(window.To, language)}",
        { AsOf: { } day } => LocalText.Date(day, language),
        _ => "–",
    };

    private string Load(RunAnswer answer) => answer.Load is not { } load ? "–"
        : load.ToString(CultureInfo.InvariantCulture) + (answer.IsNew ? "" : language.Say(" (như trước)", " (as before)"));

    private string Word(RunAnswer answer) => answer.Answer switch
    {
        AnswerWord.Complete => language.Say("đủ", "complete"),
        AnswerWord.Empty => language.Say("không có gì, nguồn khẳng định", "empty by statement"),
        AnswerWord.Refused => language.Say("nguồn từ chối", "refused"),
        AnswerWord.SourceDown => language.Say("nguồn không trả lời", "source down"),
        AnswerWord.Unusable => language.Say("không dùng được", "not usable"),
        AnswerWord.Late => language.Say("chưa đến, quá hạn", "late"),
        _ => language.Say("chưa đến", "not come"),
    } + (answer.Finding is { } code ? $" ({code})" : "");
}
