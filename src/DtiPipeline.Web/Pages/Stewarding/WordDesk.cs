using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Web.Hosting;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>The raw words by the definition files as they are at this moment, by the code that <c>dti mappings unmapped</c> uses.</summary>
public sealed class WordDesk(StewardDesk desk, DataValueStore values, SiteSettings settings)
{
    /// <param name="assessment">Only words and points of this one; null: of all.</param>
    public async Task<WordView> ReadAsync(string? assessment, CancellationToken cancellation)
    {
        var files = desk.Read();
        var loaded = DefinitionLoader.Load(files);
        // With an error in a file the words are shown by the last good set; deciding has to wait.
        var definitions = loaded.Set ?? settings.CurrentParts.Definitions;
        var assessments = definitions.Assessments.Where(one => assessment is null || one.Id == assessment).ToImmutableArray();
        var streams = await new WordSurvey(settings.Parts.Database, definitions).ReadAsync(assessments, cancellation);
        var points = await PointsAsync(definitions, assessment, cancellation);
        var errors = loaded.Set is null ? loaded.Findings.Where(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error) : [];
        return new WordView(definitions, streams, Waiting(definitions, streams, points), [.. errors]);
    }

    /// <summary>What hangs on values that the last night could not count.</summary>
    public async Task<PointsAtStake> PointsAsync(DefinitionSet definitions, string? assessment, CancellationToken cancellation) =>
        new(definitions, await values.BlockedAsync(cancellation), assessment);

    /// <summary>One decision a word: where several streams write it and go by one table, it stands here once.</summary>
    private static ImmutableArray<WaitingWord> Waiting(DefinitionSet definitions, ImmutableArray<SurveyedStream> streams, PointsAtStake points) =>
    [
        .. streams.SelectMany(stream => stream.Words).Where(word => word.State.IsOpen())
            .GroupBy(word => (word.Crosswalk, IsUnit: word.Field.Length == 0, word.Context, word.Raw))
            .Select(same => new WaitingWord([.. same.OrderByDescending(word => word.Rows)], same.Max(points.Of), Meanings(definitions, same.Key.IsUnit ? null : same.Key.Crosswalk)))
            .OrderByDescending(word => word.Points).ThenByDescending(word => word.Rows).ThenBy(word => word.Raw, StringComparer.Ordinal),
    ];

    private static ImmutableArray<string> Meanings(DefinitionSet definitions, string? crosswalk) => crosswalk is null
        ? []
        : [.. definitions.Crosswalk(crosswalk).Rows.Select(row => row.Meaning).Where(meaning => meaning != Core.Definitions.Mappings.CrosswalkRow.NoMatch).Distinct().Order(StringComparer.Ordinal)];
}
