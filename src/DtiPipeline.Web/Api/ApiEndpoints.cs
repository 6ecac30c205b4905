using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Exporting;
using DtiPipeline.Pipeline.Publishing;
using DtiPipeline.Warehouse.Publishing;
using DtiPipeline.Web.Api.Answers;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DtiPipeline.Web.Api;

/// <summary>Addresses under <c>/api/v1</c>: reading only, what one may see on the pages and no more.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    /// <summary>Name of the limit on how often one key or person may ask.</summary>
    public const string CallLimit = "api";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).AddEndpointFilter<ApiFilter>().RequireRateLimiting(CallLimit);
        api.MapGet("/assessments", AssessmentsAsync).Told<PageAnswer<AssessmentAnswer>>("assessments", "Assessments with their rounds, by id");
        api.MapGet("/assessments/{assessment}/rounds/{round}/snapshots", SnapshotsAsync).Told<PageAnswer<SnapshotEntry>>("snapshots", "Snapshots of a round, the newest first");
        api.MapGet("/snapshots/{snapshot}", SnapshotAsync).Told<SnapshotAnswer>("snapshot", "A snapshot, by its number or content hash");
        api.MapGet("/snapshots/{snapshot}/scorecards", ScorecardsAsync).Told<PageAnswer<ScorecardEntry>>("scorecards", "Results of the units, by unit code");
        api.MapGet("/snapshots/{snapshot}/scorecards/{unit}", ScorecardAsync).Told<ScorecardAnswer>("scorecard", "A unit's points, indicator by indicator, with the sentence behind each");
        api.MapGet("/snapshots/{snapshot}/rankings", RankingsAsync).Told<PageAnswer<ScorecardEntry>>("rankings", "Results of the units, by rank");
        api.MapGet("/snapshots/{snapshot}/values", ValuesAsync).Told<PageAnswer<ValueAnswer>>("values", "Data values behind the scores, by unit code and element");
        routes.MapOpenApi(Root + "/openapi.json").AllowAnonymous();
        // Before signing in nobody is told which addresses there are.
        routes.Map("/api/{**rest}", (HttpContext context) => HttpMethods.IsGet(context.Request.Method) ? ApiProblem.NoSuchAddress : ApiProblem.OnlyReading)
            .RequireRateLimiting(CallLimit).ExcludeFromDescription();
    }

    private static void Told<T>(this RouteHandlerBuilder route, string name, string summary)
    {
        route.WithName(name).WithSummary(summary).Produces<T>().Produces(StatusCodes.Status304NotModified);
        foreach (var status in (int[])[400, 401, 403, 404, 429])
            route.ProducesProblem(status, ApiProblem.MediaType);
    }

    private static async Task<IResult> AssessmentsAsync(HttpContext context, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation)
    {
        var (query, problem) = ApiQuery.Of(context.Request, keys: 1);
        if (query is null)
            return problem!;
        var found = await snapshots.AssessmentsAsync(PersonOf(context), query.After is [var after] ? after : "", query.Limit + 1, cancellation);
        return Page(context, query, found, one => [one.Assessment], found.Any(one => one.Invented) || settings.Invented, isForEver: false, one => new AssessmentAnswer(
            one.Assessment, one.Title, one.IndicatorSet, one.SetTitle, one.Invented, one.UnitDate,
            [.. one.Rounds.Select(round => new RoundAnswer(round.Round, round.Title, round.FromDate, round.ToDate, round.CutOff, $"{Root}/assessments/{one.Assessment}/rounds/{round.Round}/snapshots"))]));
    }

    private static async Task<IResult> SnapshotsAsync(HttpContext context, string assessment, string round, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation)
    {
        var (query, problem) = ApiQuery.Of(context.Request, keys: 1);
        if (query is null)
            return problem!;
        var before = query.After is [var after] && long.TryParse(after, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
        var found = await snapshots.SnapshotsAsync(PersonOf(context), assessment, round, before, query.Limit + 1, cancellation);
        return Page(context, query, found, one => [one.Id.ToString(CultureInfo.InvariantCulture)], found.Any(one => one.Invented) || settings.Invented, isForEver: false, one => new SnapshotEntry(
            one.Id, one.ContentHash, one.EvidenceHash, one.CutDate, one.TakenAt, one.IsLatest, AddressOf(one)));
    }

    private static Task<IResult> SnapshotAsync(HttpContext context, string snapshot, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation) =>
        OfSnapshotAsync(context, snapshot, snapshots, settings, (found, notice) => Task.FromResult<IResult>(new ApiAnswer(
            new SnapshotAnswer(
                notice, found.Id, found.ContentHash, found.EvidenceHash, found.Assessment, found.Round, found.IndicatorSet, found.CutDate, found.TakenAt,
                AddressOf(found) + "/scorecards", AddressOf(found) + "/rankings", AddressOf(found) + "/values"),
            IsForEver: IsExact(found, snapshot))), cancellation);

    private static Task<IResult> ScorecardsAsync(HttpContext context, string snapshot, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation) =>
        OfSnapshotAsync(context, snapshot, snapshots, settings, async (found, notice) =>
        {
            var (query, problem) = ApiQuery.Of(context.Request, keys: 1);
            return query is null
                ? problem!
                : Page(
                    context, query, await snapshots.CardsAsync(PersonOf(context), found, query.After is [var after] ? after : "", query.Limit + 1, cancellation),
                    card => [card.Unit], notice is not null, isForEver: IsExact(found, snapshot), card => Entry(found, card));
        }, cancellation);

    private static Task<IResult> RankingsAsync(HttpContext context, string snapshot, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation) =>
        OfSnapshotAsync(context, snapshot, snapshots, settings, async (found, notice) =>
        {
            var (query, problem) = ApiQuery.Of(context.Request, keys: 2);
            if (query is null)
                return problem!;
            var (rank, unit) = query.After is [var place, var after] ? (int.TryParse(place, CultureInfo.InvariantCulture, out var known) ? known : (int?)null, after) : (0, "");
            return Page(
                context, query, await snapshots.RankingAsync(PersonOf(context), found, rank, unit, query.Limit + 1, cancellation),
                card => [card.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", card.Unit], notice is not null, isForEver: IsExact(found, snapshot), card => Entry(found, card));
        }, cancellation);

    private static Task<IResult> ValuesAsync(HttpContext context, string snapshot, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation) =>
        OfSnapshotAsync(context, snapshot, snapshots, settings, async (found, notice) =>
        {
            var (query, problem) = ApiQuery.Of(context.Request, keys: 2);
            if (query is null)
                return problem!;
            var (unit, element) = query.After is [var first, var second] ? (first, second) : ("", "");
            return Page(
                context, query, await snapshots.ValuesAsync(PersonOf(context), found, unit, element, query.Limit + 1, cancellation),
                value => [value.Unit, value.Element], notice is not null, isForEver: IsExact(found, snapshot),
                value => new ValueAnswer(value.Unit, value.Element, value.Type, value.Value, value.State, value.Partial, value.Covered, value.Expected, value.Connectors));
        }, cancellation);

    private static Task<IResult> ScorecardAsync(HttpContext context, string snapshot, string unit, PublishedSnapshots snapshots, SiteSettings settings, CancellationToken cancellation) =>
        OfSnapshotAsync(context, snapshot, snapshots, settings, async (found, notice) =>
            await snapshots.ScorecardAsync(PersonOf(context), found, unit, cancellation) is not { } scorecard
                ? ApiProblem.NoSuchUnit
                : new ApiAnswer(Answer(scorecard, notice, ApiLanguage.Of(context.Request)), IsExact(found, snapshot)), cancellation);

    private static async Task<IResult> OfSnapshotAsync(
        HttpContext context, string name, PublishedSnapshots snapshots, SiteSettings settings, Func<PublishedSnapshot, string?, Task<IResult>> answer, CancellationToken cancellation) =>
        await snapshots.SnapshotAsync(PersonOf(context), name, cancellation) is { } found
            ? await answer(found, settings.Invented || found.Invented ? ExportNotice.Invented : null)
            : ApiProblem.NoSuchSnapshot;

    private static ApiAnswer Page<T, TAnswer>(
        HttpContext context, ApiQuery query, IReadOnlyList<T> found, Func<T, string[]> keysOf, bool isInvented, bool isForEver, Func<T, TAnswer> answer)
    {
        var (items, next) = query.Cut(context.Request, found, keysOf);
        return new ApiAnswer(new PageAnswer<TAnswer>(isInvented ? ExportNotice.Invented : null, [.. items.Select(answer)], next), isForEver);
    }

    private static ScorecardEntry Entry(PublishedSnapshot snapshot, PublishedCard card) => new(
        card.Unit, card.UnitName, card.Points, card.MaxPoints, card.ApplicableMax, card.Comparable, card.Rank, card.Ranked, card.ContentHash, $"{AddressOf(snapshot)}/scorecards/{card.Unit}");

    private static ScorecardAnswer Answer(PublishedScorecard scorecard, string? notice, Language language)
    {
        var (snapshot, card) = (scorecard.Snapshot, scorecard.Card);
        return new ScorecardAnswer(
            notice, snapshot.ContentHash, snapshot.Assessment, snapshot.Round, snapshot.CutDate, card.Unit, card.UnitName, card.Points, card.MaxPoints, card.ApplicableMax, card.Comparable,
            card.Rank, card.Ranked, card.ContentHash, scorecard.IsPart,
            [
                .. scorecard.Pillars.Select(pillar => new PillarAnswer(
                    pillar.Code, pillar.Name, pillar.Points, pillar.Max, pillar.ApplicableMax, [.. pillar.Indicators.Select(indicator => Answer(indicator, language))])),
            ]);
    }

    private static IndicatorAnswer Answer(PublishedIndicator indicator, Language language) => new(
        indicator.Code, indicator.Name, indicator.Trace.Absence is null ? indicator.Trace.Points : null, indicator.Trace.Max, indicator.Trace.Absence?.Word() ?? IndicatorScore.ScoredWord,
        TraceText.Of(indicator.Trace, language), [.. indicator.Trace.Flags.Select(flag => flag.Word())],
        [.. indicator.Trace.Letters.Select(letter => new LetterAnswer(letter.Letter, letter.Element, letter.Value?.Canonical, letter.State.Word()))],
        [.. indicator.Children.Select(child => Answer(child, language))]);

    private static string AddressOf(PublishedSnapshot snapshot) => string.Create(CultureInfo.InvariantCulture, $"{Root}/snapshots/{snapshot.Id}");

    // A number names one snapshot for ever. Content may come again with other evidence behind it, and then its hash names the newer one.
    private static bool IsExact(PublishedSnapshot snapshot, string name) => name == snapshot.Id.ToString(CultureInfo.InvariantCulture);

    private static Core.People.Person PersonOf(HttpContext context) => ApiCaller.Of(context)!.Person;
}
