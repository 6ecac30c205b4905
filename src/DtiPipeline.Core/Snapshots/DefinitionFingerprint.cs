using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping;

namespace DtiPipeline.Core.Snapshots;

/// <summary>Names definitions by what they say. Comments, positions, the order of keys and definitions nobody here uses have no part in it.</summary>
public static class DefinitionFingerprint
{
    /// <summary>The rules: a set and the data elements it uses. Part of the content that is signed.</summary>
    public static string OfSet(IndicatorSet set, IEnumerable<DataElement> catalogue) => CanonicalText.Hash(WriteSet(set, catalogue));

    /// <summary>The same with the elements of <paramref name="definitions"/>, worked out once for these: 20 % of the time of a unit's page went into it.</summary>
    public static string OfSet(DefinitionSet definitions, IndicatorSet set) => KnownFingerprints.Of(definitions).Rules(set, one => OfSet(one, definitions.Elements));

    /// <summary>How the values come about: the mappings that give the elements of an assessment's set for its units, and the crosswalks they name. Part of the evidence.</summary>
    public static string OfMappings(DefinitionSet definitions, Assessment assessment) =>
        KnownFingerprints.Of(definitions).Mappings(assessment, one => CanonicalText.Hash(WriteMappings(definitions, one)));

    /// <summary>By what a table's columns are found and its values read; what is ignored, and how much may go wrong, has no part in it.</summary>
    public static string OfReading(StreamDefinition stream) => CanonicalText.Hash(new CanonicalMap()
        .Written("fields", CanonicalText.List([.. stream.Fields.Select(DefinitionForm.Write)]))
        .Written("formats", DefinitionForm.Write(stream.Formats))
        .Written("header", stream.Table is { } table ? DefinitionForm.Write(table.Header) : null)
        .Written("unit", stream.Table?.MoneyUnit is { } unit ? DefinitionForm.Write(unit) : null)
        .ToString());

    /// <summary>How a stream's bytes are read: the same bytes under another definition must be staged again. How long they are kept has no part in it.</summary>
    public static string OfStream(StreamDefinition stream) => CanonicalText.Hash(DefinitionForm.Write(stream with { Retention = null }));

    /// <summary>All of it, with the assessment's own definition.</summary>
    public static string Of(DefinitionSet definitions, Assessment assessment) => CanonicalText.Hash(Write(definitions, assessment));

    /// <summary>The text behind <see cref="Of"/>, to be kept beside a run.</summary>
    public static string Write(DefinitionSet definitions, Assessment assessment)
    {
        var set = definitions.Set(assessment.Set);
        return new CanonicalMap()
            .Text("form", "dti-definitions-1")
            .Written("assessment", DefinitionForm.Write(assessment with { Schedule = null }))
            .Written("rules", WriteSet(set, definitions.Elements))
            .Written("mappings", WriteMappings(definitions, assessment))
            .ToString();
    }

    private static string WriteSet(IndicatorSet set, IEnumerable<DataElement> catalogue)
    {
        var used = ValuesForm.ElementsOf(set).ToHashSet();
        return new CanonicalMap()
            .Text("form", "dti-rules-1")
            // How a table is laid out on paper changes no figure.
            .Written("set", DefinitionForm.Write(set with { Appendix = null }))
            .Written("elements", CanonicalText.Sorted(catalogue.Where(element => used.Contains(element.Code)).Select(DefinitionForm.Write)))
            .ToString();
    }

    private static string WriteMappings(DefinitionSet definitions, Assessment assessment)
    {
        var used = ValuesForm.ElementsOf(definitions.Set(assessment.Set)).ToHashSet();
        var streams = definitions.Mappings
            .SelectMany(mapping => mapping.Streams.Select(stream => (mapping.Connector, Stream: Only(stream, used))))
            .Where(mapped => (!mapped.Stream.Elements.IsEmpty || mapped.Stream.Named is not null) && mapped.Stream.Concerns(assessment, definitions))
            .ToList();
        var crosswalks = streams.SelectMany(mapped => CrosswalksOf(mapped.Stream)).ToHashSet();
        return new CanonicalMap()
            .Text("form", "dti-mappings-1")
            .Written("streams", CanonicalText.Sorted(streams.Select(mapped => new CanonicalMap()
                .Text("connector", mapped.Connector)
                .Written("elements", CanonicalText.Sorted(mapped.Stream.Elements.Select(DefinitionForm.Write)))
                .Written("stream", DefinitionForm.Write(mapped.Stream with { Elements = [] }))
                .ToString())))
            .Written("crosswalks", CanonicalText.Sorted(definitions.Crosswalks.Where(crosswalk => crosswalks.Contains(crosswalk.Name)).Select(crosswalk => new CanonicalMap()
                .Text("name", crosswalk.Name)
                .Written("rows", CanonicalText.Sorted(crosswalk.Rows.Select(DefinitionForm.Write)))
                .ToString())))
            .ToString();
    }

    private static StreamMapping Only(StreamMapping stream, HashSet<string> used) =>
        stream with { Elements = [.. stream.Elements.Where(element => used.Contains(element.Element))] };

    private static IEnumerable<string> CrosswalksOf(StreamMapping stream) =>
        stream.Words.Select(word => word.Value.Crosswalk).Concat(stream.Unit.Crosswalk is { } crosswalk ? [crosswalk] : []);
}
