using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>
/// A gain as one sentence: <c>thêm 37 hồ sơ (a: Số hồ sơ nộp trực tuyến) → đủ 80 %, +1,8 điểm</c>. Where the change touches other indicators the
/// sentence ends with what the whole scorecard gets.
/// </summary>
public static class GainText
{
    private const int Places = 4;

    // One dossier of a million is worth something too; "+0 points" would say the opposite.
    private const int FinePlaces = 10;

    public static string Of(Gain gain, Language language) => new Sentence(gain, [gain.Input], language).Write();

    /// <summary>
    /// The sentences of an indicator's gains; letters that bring the same by the same change share one: <c>thêm 5 máy (a: máy của huyện; hoặc b: máy của
    /// xã) → đủ 100 %, +0,5 điểm</c>.
    /// </summary>
    public static IEnumerable<string> Of(IndicatorGains indicator, Language language) => indicator.Gains
        .GroupBy(gain => (gain.Amount, gain.To is NumberValue ? null : gain.Input, gain.Level, gain.Points, gain.Net, gain.Input.Measure))
        .Select(same => new Sentence(same.First(), [.. same.Select(gain => gain.Input)], language).Write());

    /// <summary><c>chưa có số liệu, còn tới +5 điểm</c></summary>
    public static string Of(MissingScore missing, Language language)
    {
        var worth = Points(missing.Max, language);
        return (missing.Inputs.IsEmpty, language) switch
        {
            (false, Language.Vi) => $"chưa có số liệu, còn tới {worth}",
            (false, _) => $"no figures yet, up to {worth}",
            (true, Language.Vi) => $"{StateText.Of(missing.Absence, language)}, còn tới {worth}",
            _ => $"{StateText.Of(missing.Absence, language)}, up to {worth}",
        };
    }

    /// <summary><c>+1,8 điểm</c>, <c>-0,25 điểm</c></summary>
    public static string Points(decimal points, Language language)
    {
        var size = Math.Abs(points);
        var text = LocalText.Number(size, language, Math.Round(size, Places) == 0m ? FinePlaces : Places);
        return $"{(points < 0m ? "-" : "+")}{text} {(language == Language.Vi ? "điểm" : size == 1m ? "point" : "points")}";
    }

    private readonly ref struct Sentence(Gain gain, ImmutableArray<GainInput> inputs, Language language)
    {
        public string Write()
        {
            var level = Level();
            var worth = Points(gain.Points, language);
            var names = new List<string>();
            foreach (var input in inputs)
                names.Add($"{input.Letter}: {input.Name}");
            var text = $"{Change()} ({string.Join(Say("; hoặc ", "; or "), names)}) → {(level.Length == 0 ? worth : $"{level}, {worth}")}";
            return gain.Effects.IsEmpty ? text : $"{text}; {Say("cả phiếu", "in all")} {Points(gain.Net, language)} ({Elsewhere()})";
        }

        private string Change() => (gain.Level.Kind, gain.To) switch
        {
            (_, NumberValue) => Count(gain.Amount ?? 0m),
            (LevelKind.Option, _) => Say("chuyển sang", "change to") + $" “{gain.Level.Label}”",
            (_, DateValue date) => Say("không muộn hơn ", "not after ") + LocalText.Date(date.Day, language),
            _ => Say("thực hiện", "do it"),
        };

        private string Count(decimal amount)
        {
            var number = LocalText.Number(Math.Abs(amount), language, gain.Input.Scale);
            var text = amount < 0m ? Say($"bớt {number}", $"{number} fewer") : Say($"thêm {number}", $"{number} more");
            return gain.Input.Measure is { } measure ? $"{text} {measure}" : text;
        }

        private string Level() => gain.Level switch
        {
            { Kind: LevelKind.Target or LevelKind.Full, Threshold: { } figure } => Say($"đủ {Figure(figure)}", $"reaches {Figure(figure)}"),
            { Kind: LevelKind.Floor or LevelKind.Minimum, Threshold: { } figure } => Say($"đạt mức tối thiểu {Figure(figure)}", $"reaches the least that counts, {Figure(figure)}"),
            { Kind: LevelKind.Band, Label: { } label } => Say($"đạt mức “{label}”", $"reaches “{label}”"),
            { Kind: LevelKind.Band, Threshold: { } figure, IsExclusive: true } => Say($"trên {Figure(figure)}", $"above {Figure(figure)}"),
            { Kind: LevelKind.Band, Threshold: { } figure } => Say($"đủ {Figure(figure)}", $"reaches {Figure(figure)}"),
            { Kind: LevelKind.Part, Label: { } label } => $"“{label}”",
            { Kind: LevelKind.Best, Threshold: { } figure, Unit: { } unit } => Say($"bằng mức cao nhất {Figure(figure)} ({unit})", $"as much as the best, {Figure(figure)} ({unit})"),
            { Kind: LevelKind.Best, Threshold: { } figure } => Say($"bằng mức đối chiếu {Figure(figure)}", $"as much as the reference, {Figure(figure)}"),
            _ => gain.IsFull ? Say("điểm tối đa", "full points") : "",
        };

        private string Elsewhere()
        {
            var effects = new List<string>();
            foreach (var effect in gain.Effects)
                effects.Add($"{effect.Indicator}: {Points(effect.Points, language)}");
            return string.Join("; ", effects);
        }

        private string Figure(decimal figure) => gain.Level.IsShare ? LocalText.Percent(figure, language, Places) : LocalText.Number(figure, language, Places);

        private string Say(string vietnamese, string english) => language == Language.Vi ? vietnamese : english;
    }
}
