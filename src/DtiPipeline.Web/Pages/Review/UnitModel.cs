using System.Globalization;
using System.Runtime.InteropServices;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Submitting;
using DtiPipeline.Warehouse.Review;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A unit's page: what was filled in for it, and what needs a look.</summary>
public sealed class UnitModel(UnitSheets sheets, AppraisalSheets appraisals, SubmissionReader submissions, DecisionDesk desk, DefinitionSet definitions, DrawnRows drawn) : WorkPage
{
    private readonly Dictionary<(long Load, bool IsPassedOver), string?> _sources = [];

    /// <summary>How many exceptions are shown before one asks for more.</summary>
    public const int FirstExceptions = 8;

    public override Right? Needs => Right.SeeValues;

    public UnitSheet Sheet { get; private set; } = null!;

    /// <summary>What the council found on what the unit signed; null where nobody has signed.</summary>
    public AppraisalSheet? Appraisal { get; private set; }

    /// <summary>The reader may decide on some of the figures, and decisions still count.</summary>
    public bool MayDecide { get; private set; }

    /// <summary>How many values may be confirmed together.</summary>
    public int UntouchedCount => desk.UntouchedOf(Sheet).Count();

    /// <summary>What the reader confirmed a moment ago and can take back together.</summary>
    public Confirmed? Undoable => desk.UndoableOf(Viewer, Sheet);

    /// <summary>Where the unit's round has come to; null where its assessment is not signed.</summary>
    public SubmissionGlance? Submission { get; private set; }

    /// <summary>What to search for; empty: nothing.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>Code of the agency whose indicators are shown; empty: all.</summary>
    public string Agency { get; private set; } = "";

    public bool OnlyExceptions { get; private set; }

    public bool IsFiltered => Sought.Length > 0 || Agency.Length > 0 || OnlyExceptions;

    /// <summary>What the filter leaves. Nobody asks where the rows were drawn before.</summary>
    public IReadOnlyList<SheetPillar> Shown => field ??=
    [
        .. Sheet.Pillars.Select(pillar => pillar with { Indicators = [.. pillar.Indicators.Where(Fits)] })
            .Where(pillar => !pillar.Indicators.IsEmpty),
    ];

    /// <summary>Agencies that lead an indicator of the unit, with their names, by name.</summary>
    public IEnumerable<(string Code, string Name)> Agencies => Sheet.Progress.Where(progress => progress.Agency is not null).Select(progress => (progress.Agency!, progress.Name));

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string? q, string? agency, string? only, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet)
            return NotFound();
        Appraisal = await appraisals.OfAsync(Viewer, sheet, cancellation);
        (Sheet, Sought, Agency, OnlyExceptions) = (sheet, q?.Trim() ?? "", agency ?? "", only == "exceptions");
        MayDecide = desk.IsOpen(sheet) && sheet.Indicators.SelectMany(indicator => indicator.All).Any(indicator => indicator.MayChange);
        Submission = await submissions.GlanceAsync(Viewer, sheet, cancellation);
        return Page();
    }

    public string StandingText() => Sheet.Standing switch
    {
        { Rank: { } rank, Ranked: > 1 } standing => Say($"hạng {rank} trong {standing.Ranked} đơn vị", $"rank {rank} of {standing.Ranked} units"),
        { Rank: null } => Say("không xếp hạng", "not ranked"),
        _ => Say("đơn vị duy nhất của kỳ đánh giá, không xếp hạng", "the only unit of the assessment, not ranked"),
    };

    /// <summary>Null where the unit never had another scorecard.</summary>
    public string? ChangeText()
    {
        if (Sheet.Earlier is not { } earlier)
            return null;
        var change = Sheet.Card.Published - earlier.Published;
        var by = $"{(change < 0 ? "" : "+")}{LocalText.Number(change, Language)}";
        return Say($"{by} so với bản chụp {VietnamTime.Moment(earlier.TakenAt)}", $"{by} since the snapshot of {VietnamTime.Moment(earlier.TakenAt)}");
    }

    public string ProgressText()
    {
        var (done, all) = (Sheet.Indicators.Count(indicator => indicator.Status != IndicatorStatus.Open), Sheet.Indicators.Count());
        return Say($"{done}/{all} chỉ tiêu đã xong", $"{done} of {all} indicators are done");
    }

    /// <summary>Who decided on a figure, and what the sources say beside it; null where nobody did.</summary>
    public string? DecisionText(SheetIndicator indicator, SheetInput input)
    {
        if (input.Figure is not { Decided: { } decided, Decision: { } decision })
            return null;
        var text = $"{decision.Kind.Text(Language)}: {decided.WhoName}, {VietnamTime.Moment(decided.At)}";
        if (decision.Kind == DecisionKind.Confirm)
            return text;
        var source = input.Figure.Source.Value is { } value ? indicator.Indicator.Method.LabelOf(input.Input.Letter, value.Canonical) ?? ValueText.Of(value, Language) : StateText.Of(input.Figure.Source.State, Language);
        return $"{text}. {decided.Reason} {Say($"(nguồn: {source})", $"(sources: {source})")}";
    }

    public string TrendText() => Say(
        $"Điểm qua {Sheet.Trend.Count} bản chụp: từ {LocalText.Fixed(Sheet.Trend[0].Published, Language)} đến {LocalText.Fixed(Sheet.Trend[^1].Published, Language)}",
        $"Points over {Sheet.Trend.Count} snapshots: from {LocalText.Fixed(Sheet.Trend[0].Published, Language)} to {LocalText.Fixed(Sheet.Trend[^1].Published, Language)}");

    /// <summary>A figure, an answer in the document's words, or what there is of an incomplete sum.</summary>
    public string ValueOf(SheetIndicator indicator, SheetInput input) => input.Value switch
    {
        { Value: { } value } => indicator.Indicator.Method.LabelOf(input.Input.Letter, value.Canonical) ?? ValueText.Of(value, Language),
        { Partial: { } partial } => $"({LocalText.Number(partial, Language)})",
        _ => "–",
    };

    /// <summary>The rows of all indicators, drawn once a sheet; those that a filter leaves, anew.</summary>
    public IHtmlContent Drawn(Func<object?, IHtmlContent> rows) => IsFiltered ? rows(null) : drawn.Of(Sheet, Language, MayDecide, rows(null));

    /// <summary>Where a figure came from, of which day, and when it arrived.</summary>
    public string SourceText(SheetSource source)
    {
        // Few loads stand behind the many figures of a page.
        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(_sources, (source.Load.Id, source.PassedOver is not null), out _);
        return text ??= Told(source);
    }

    private string Told(SheetSource source)
    {
        var stream = definitions.Connectors.FirstOrDefault(one => one.Id == source.Load.Connector)?.Streams.FirstOrDefault(one => one.Id == source.Load.Stream);
        var text = stream?.Title ?? source.Name;
        if (source.AsOf is { } day)
            text += Say($", số đến {LocalText.Date(day, Language)}", $", as of {LocalText.Date(day, Language)}");
        if (source.ArrivedAt is { } arrived)
            text += Say($", nhận {VietnamTime.Moment(arrived)}", $", received {VietnamTime.Moment(arrived)}");
        return source.PassedOver is null ? text : text + Say(" (không dùng)", " (not used)");
    }

    public string GainAddress => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}/gain";

    public string AddressOf(SheetIndicator indicator) => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}/{indicator.Code}";

    /// <summary>What is broken, in a few words: <c>1 phải sửa, 2 cần xem lại</c>.</summary>
    public string BrokenText() => Say(
        $"{Sheet.Blocking} phải sửa trước khi ký, {Sheet.Broken.Length - Sheet.Blocking} cần xem lại", $"{Sheet.Blocking} to put right before signing, {Sheet.Broken.Length - Sheet.Blocking} to look at");

    /// <summary>The page with only what an agency leads.</summary>
    public string AddressOf(AgencyProgress progress) => $"{Request.Path}?agency={Uri.EscapeDataString(progress.Agency!)}#list";

    /// <summary>The share of its maximum that a pillar has, of 100.</summary>
    public static string Width(SheetPillar pillar) => Width(pillar.ApplicableMax == 0 ? 0 : pillar.Points / pillar.ApplicableMax);

    /// <summary>A share as the width of a bar, of 100.</summary>
    public static string Width(decimal share) => Math.Round(100 * share, 1).ToString(CultureInfo.InvariantCulture);

    private bool Fits(SheetIndicator indicator) =>
        (!OnlyExceptions || !indicator.Flags.IsEmpty)
        && (Agency.Length == 0 || indicator.Children.Prepend(indicator).Any(part => part.Agencies.Contains(Agency)))
        && (Sought.Length == 0 || SearchText.Finds(Sought, TextsOf(indicator)));

    private static IEnumerable<string> TextsOf(SheetIndicator indicator) =>
        indicator.Children.SelectMany(TextsOf).Concat(indicator.Inputs.Select(input => input.Input.Name)).Concat([indicator.Code, indicator.Indicator.Name, indicator.Indicator.Lead ?? ""]);
}
