using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>
/// A trace as one sentence: <c>(a + b)/c = (120 + 30)/200 = 75 %; dưới mức 80 % nên điểm = 75 %/80 % × 10 = 9,375</c>. Figures with more places
/// than are shown stand behind <c>≈</c>.
/// </summary>
public static class TraceText
{
    private const int Places = 4;

    // Enough to tell a figure from the threshold it just misses; "3 %, below 3 %" would help nobody.
    private const int FinePlaces = 10;

    public static string Of(Trace trace, Language language) => new Sentence(trace, language).Write();

    private readonly ref struct Sentence(Trace trace, Language language)
    {
        private string Measured => trace.Measure is { IsRatio: true } ? Ratio(trace.Measure.Value ?? 0m) : Number(trace.Measure?.Above ?? 0m);

        public string Write()
        {
            var measure = trace.Measure is null ? "" : MeasureText(trace.Measure);
            var verdict = trace.Absence is null ? Verdict() : Missing();
            return measure.Length == 0 ? verdict : $"{measure}; {verdict}";
        }

        private string MeasureText(TraceMeasure measure)
        {
            var letters = Line(Joined(measure.Numerator), Joined(measure.Denominator));
            var figures = Line(Figures(measure.Numerator), Figures(measure.Denominator));
            if (measure.Value is not { } value)
                return $"{letters} = {figures}";
            return measure.IsRatio ? $"{letters} = {figures} {Is(value * 100m)} {Ratio(value)}"
                : measure.Numerator.Length > 1 ? $"{letters} = {figures} {Is(value)} {Number(value)}"
                : $"{letters} = {figures}";
        }

        private string Verdict() => trace.Branch.Kind switch
        {
            BranchKind.ZeroDenominator => Say("mẫu số bằng 0, bộ chỉ số quy định ", "the denominator is 0, for which the set says ") + Product(),
            BranchKind.GateClosed => Say($"{trace.Branch.Label} = không nên điểm = 0", $"{trace.Branch.Label} = no, so points = 0"),
            BranchKind.Option => Say($"chọn “{trace.Branch.Label}” nên ", $"“{trace.Branch.Label}” was chosen, so ") + Product(),
            BranchKind.Band => Reached() + Product(),
            BranchKind.BelowBands => Say($"dưới mức thấp nhất {Threshold()} nên ", $"below the lowest step {Threshold()}, so ") + Product(),
            BranchKind.TargetReached => Say($"đạt mức {Threshold()} nên được điểm tối đa = ", $"{Threshold()} is reached, so full points = ") + Number(trace.Points),
            BranchKind.BelowTarget => Say($"dưới mức {Threshold()} nên ", $"below {Threshold()}, so ") + Points($"{Measured}/{Threshold()} × {Number(trace.Max)}"),
            BranchKind.BelowFloor => Say($"dưới mức {Threshold()} nên điểm = 0", $"below {Threshold()}, so points = 0"),
            BranchKind.Proportional => Points($"{Measured} × {Number(trace.Max)}"),
            BranchKind.Inverse => Say("tỷ lệ càng cao thì điểm càng thấp: ", "the higher the ratio, the fewer the points: ") + Points($"(1 - {Measured}) × {Number(trace.Max)}"),
            BranchKind.BelowMinimum => Counted() + Say($"chưa đủ {Number(trace.Branch.Threshold ?? 0m)} nên điểm = 0", $"fewer than {Number(trace.Branch.Threshold ?? 0m)}, so points = 0"),
            BranchKind.PerItem => Points($"{Measured} × {Number(trace.Terms[0].Base)}"),
            BranchKind.AgainstBest => Peer() + Points($"{Measured}/{Compared(trace.Peers!.Best)} × {Number(trace.Max)}"),
            BranchKind.WithinRange => Peer() + Points(
                $"({Measured} - {Compared(trace.Peers!.Worst)})/({Compared(trace.Peers.Best)} - {Compared(trace.Peers.Worst)}) × {Number(trace.Max)}"),
            BranchKind.InTime => Dated() + Say($"không muộn hơn {Day()} nên ", $"not after {Day()}, so ") + Product(),
            BranchKind.TooLate => Dated() + Say($"sau {Day()} nên ", $"after {Day()}, so ") + Product(),
            _ => Product(),
        };

        private string Missing()
        {
            if (trace.Absence == ValueState.NotApplicable)
                return Say("không áp dụng nên không tính vào điểm tối đa", "not applicable, so the maximum does not count either");
            var reasons = Reasons();
            return Say("chưa có điểm: ", "no score: ") + (reasons.Count == 0 ? StateText.Of(trace.Absence!.Value, language) : string.Join(", ", reasons));
        }

        private List<string> Reasons()
        {
            var reasons = new List<string>();
            foreach (var letter in trace.Letters)
                if (!letter.State.IsPresent())
                    reasons.Add($"{letter.Letter} {StateText.Of(letter.State, language)}");
            foreach (var flag in trace.Flags)
                reasons.Add(FlagReason(flag));
            return reasons;
        }

        private string FlagReason(ScoreFlag flag) => flag.Kind switch
        {
            ScoreFlagKind.AboveOne => Say("vượt 100 %", "above 100%"),
            ScoreFlagKind.ZeroDenominator => Say("mẫu số bằng 0", "the denominator is 0"),
            ScoreFlagKind.Negative => Say($"{flag.Letter} là số âm", $"{flag.Letter} is below zero"),
            ScoreFlagKind.TooLarge => Say($"{flag.Letter} quá lớn", $"{flag.Letter} is too large"),
            ScoreFlagKind.MissingChild => Say($"chỉ tiêu {flag.Letter} chưa có điểm", $"indicator {flag.Letter} has no score"),
            ScoreFlagKind.WrongKind => Say($"{flag.Letter} không đúng loại", $"{flag.Letter} is of the wrong kind"),
            _ => Say($"{flag.Letter} không phải là một lựa chọn", $"{flag.Letter} is not one of the options"),
        };

        private string Reached()
        {
            if (trace.Branch.Label is { } label)
                return Say($"mức “{label}” nên ", $"step “{label}”, so ");
            return trace.Branch.IsExclusive
                ? Say($"trên {Threshold()} nên ", $"above {Threshold()}, so ")
                : Say($"từ {Threshold()} trở lên nên ", $"{Threshold()} or more, so ");
        }

        private string Peer()
        {
            var best = Compared(trace.Peers!.Best);
            return trace.Peers.Unit is { } unit
                ? Say($"cao nhất là {best} (đơn vị {unit}) nên ", $"the best has {best} (unit {unit}), so ")
                : Say($"số đối chiếu cao nhất là {best} nên ", $"the best reference figure is {best}, so ");
        }

        private string Dated()
        {
            foreach (var letter in trace.Letters)
                if (letter.Value is DateValue date)
                    return $"{letter.Letter} = {LocalText.Date(date.Day, language)}; ";
            return "";
        }

        private string Counted()
        {
            foreach (var letter in trace.Letters)
                if (letter.Letter == trace.Branch.Label && letter.Value is NumberValue number)
                    return $"{letter.Letter} = {Number(number.Number)}; ";
            return "";
        }

        // "điểm = 1/2 × 5 + 1/4 × 5 = 3,75"
        private string Product()
        {
            var products = new List<string>();
            foreach (var term in trace.Terms)
                products.Add(Product(term));
            var text = string.Join(" + ", products);
            return text == Number(trace.Points) || products.Count == 0 ? $"{Say("điểm", "points")} = {Number(trace.Points)}" : Points(text);
        }

        private string Product(TraceTerm term)
        {
            if (term.Above == term.Below)
                return Number(term.Base);
            if (term.Above == 0m)
                return "0";
            return term.Below == 1m ? $"{Number(term.Above)} × {Number(term.Base)}" : $"{Number(term.Above)}/{Number(term.Below)} × {Number(term.Base)}";
        }

        private string Points(string product)
        {
            var found = trace.Uncapped ?? trace.Points;
            var text = $"{Say("điểm", "points")} = {product} {Is(found)} {Number(found)}";
            return trace.Uncapped is null ? text : text + Say($", chỉ lấy tối đa {Number(trace.Points)}", $", cut to the maximum {Number(trace.Points)}");
        }

        private string Figures(IReadOnlyList<string> letters)
        {
            var figures = new List<string>();
            foreach (var letter in letters)
                foreach (var known in trace.Letters)
                    if (known.Letter == letter && known.Value is NumberValue number)
                        figures.Add(Number(number.Number));
            return Joined(figures);
        }

        private static string Joined(IReadOnlyList<string> parts) => parts.Count > 1 ? $"({string.Join(" + ", parts)})" : string.Concat(parts);

        private static string Line(string above, string below) => below.Length > 0 ? $"{above}/{below}" : above.Trim('(', ')');

        private string Threshold() => Compared(trace.Branch.Threshold ?? 0m);

        // A threshold or a peer's figure is written like the measure it is compared with.
        private string Compared(decimal figure) => trace.Measure is { IsRatio: true } ? Percent(figure) : Number(figure);

        private string Day() => LocalText.Date(trace.Branch.Day ?? default, language);

        private string Number(decimal figure) => LocalText.Number(figure, language, Places);

        private string Ratio(decimal share)
        {
            var looksLikeThreshold = share != trace.Branch.Threshold && Math.Round(share * 100m, Places) == trace.Branch.Threshold * 100m;
            return LocalText.Percent(share, language, looksLikeThreshold ? FinePlaces : Places);
        }

        private string Percent(decimal share) => LocalText.Percent(share, language, Places);

        private static string Is(decimal figure) => Math.Round(figure, Places) == figure ? "=" : "≈";

        private string Say(string vietnamese, string english) => language == Language.Vi ? vietnamese : english;
    }
}
