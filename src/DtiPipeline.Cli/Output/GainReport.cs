using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Output;

/// <summary>Where a unit loses points and what would bring them, for people.</summary>
public sealed class GainReport(CommandContext context)
{
    private Language Language => context.Language;

    public async Task PrintAsync(UnitGains gains)
    {
        var lost = gains.Indicators.Sum(indicator => indicator.Lost);
        await context.Out.WriteLineAsync($"{gains.Unit}: {LocalText.Fixed(gains.Published, Language)} / {LocalText.Number(gains.Max, Language)}");
        await context.Out.WriteLineAsync(Language.Say(
            $"Mất {LocalText.Fixed(lost, Language)} điểm ở {gains.Indicators.Length} chỉ tiêu đã có điểm; {LocalText.Fixed(gains.Missing.Sum(missing => missing.Max), Language)} điểm chờ số liệu",
            $"{LocalText.Fixed(lost, Language)} points lost in {gains.Indicators.Length} scored indicators; {LocalText.Fixed(gains.Missing.Sum(missing => missing.Max), Language)} points wait for figures"));
        foreach (var indicator in gains.Indicators)
            await PrintAsync(indicator);
        if (gains.Missing.IsEmpty)
            return;
        await context.Out.WriteLineAsync();
        await context.Out.WriteLineAsync(Language.Say("Chưa có điểm", "Without a score"));
        foreach (var missing in gains.Missing)
            await PrintAsync(missing);
    }

    private async Task PrintAsync(IndicatorGains indicator)
    {
        await context.Out.WriteLineAsync();
        await context.Out.WriteLineAsync(
            $"{indicator.Code} {indicator.Name}: {LocalText.Fixed(indicator.Points, Language)}/{LocalText.Number(indicator.Max, Language)}, "
            + Language.Say("mất ", "lost ") + LocalText.Fixed(indicator.Lost, Language));
        foreach (var sentence in GainText.Of(indicator, Language))
            await context.Out.WriteLineAsync("    " + sentence);
        if (indicator.Gains.IsEmpty)
            await context.Out.WriteLineAsync("    " + Language.Say("không thay đổi riêng lẻ nào ở trên vạch chia làm tăng điểm", "no single change above the line brings points"));
    }

    private async Task PrintAsync(MissingScore missing)
    {
        await context.Out.WriteLineAsync($"  {missing.Code} {missing.Name}: {GainText.Of(missing, Language)}");
        foreach (var (input, state) in missing.Inputs)
            await context.Out.WriteLineAsync($"      {input.Letter}: {input.Name} ({input.Element}): {StateText.Of(state, Language)}");
    }
}
