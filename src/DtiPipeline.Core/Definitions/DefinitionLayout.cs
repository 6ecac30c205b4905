using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions;

/// <summary>Which path of a workspace is which kind of definition. The one table that knows.</summary>
public static class DefinitionLayout
{
    // "*" stands for one name without a slash.
    private static readonly ImmutableArray<(DefinitionKind Kind, string Pattern)> Table =
    [
        (DefinitionKind.Connector, "connectors/*/connector.yaml"),
        (DefinitionKind.SourceMapping, "mappings/sources/*.yaml"),
        (DefinitionKind.Crosswalk, "mappings/crosswalks/*.csv"),
        (DefinitionKind.Cases, "mappings/cases/*.cases.yaml"),
        (DefinitionKind.Elements, "mappings/data-elements/*.yaml"),
        (DefinitionKind.Agencies, "mappings/agencies.csv"),
        (DefinitionKind.ReferenceValues, "mappings/reference-values.csv"),
        (DefinitionKind.IndicatorSet, "mappings/indicator-sets/*.yaml"),
        (DefinitionKind.Assessments, "mappings/assessments.yaml"),
        (DefinitionKind.Processes, "mappings/processes.yaml"),
        (DefinitionKind.ValidationRules, "mappings/validation-rules.yaml"),
        (DefinitionKind.Alerts, "mappings/alerts.yaml"),
        (DefinitionKind.Units, "mappings/org-units/units.csv"),
        (DefinitionKind.Units, "mappings/org-units/departments.csv"),
        (DefinitionKind.Lineage, "mappings/org-units/lineage.csv"),
        (DefinitionKind.Calendar, "mappings/calendars/*.csv"),
        (DefinitionKind.Other, "mappings/schemas/*.schema.json"),
    ];

    /// <summary>The kind of a path relative to the workspace, with forward slashes.</summary>
    public static DefinitionKind KindOf(string path)
    {
        foreach (var (kind, pattern) in Table)
            if (Name(path, pattern) is not null)
                return kind;
        return path.StartsWith("mappings/", StringComparison.Ordinal) && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? DefinitionKind.Unknown
            : DefinitionKind.Other;
    }

    /// <summary>True when the text of such a file is read.</summary>
    public static bool IsDefinition(string path) => KindOf(path) is not (DefinitionKind.Unknown or DefinitionKind.Other);

    /// <summary>The name that a path gives to what it holds: <c>tthc-dvc</c> for its connector, mapping and cases.</summary>
    public static string NameOf(string path) => Table.Select(place => Name(path, place.Pattern)).FirstOrDefault(name => name is not null) ?? "";

    /// <summary>Where a definition of some kind and name stands.</summary>
    public static string PathOf(DefinitionKind kind, string name) =>
        Table.First(place => place.Kind == kind).Pattern.Replace("*", name, StringComparison.Ordinal);

    /// <summary>The connector whose folder a path lies in; null for other paths.</summary>
    public static string? ConnectorFolder(string path)
    {
        var parts = path.Split('/');
        return parts is ["connectors", var id, _, ..] ? id : null;
    }

    /// <summary>Where a file of that name could stand, for a person who put it in the wrong place.</summary>
    public static IEnumerable<string> PlacesFor(string path)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var name = file.Split('.')[0];
        return Table.Where(place => place.Kind is not (DefinitionKind.Other or DefinitionKind.Connector))
            .Select(place => place.Pattern.Replace("*", name, StringComparison.Ordinal));
    }

    private static string? Name(string path, string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return path == pattern ? "" : null;
        var (before, after) = (pattern[..star], pattern[(star + 1)..]);
        if (path.Length <= pattern.Length - 1 || !path.StartsWith(before, StringComparison.Ordinal) || !path.EndsWith(after, StringComparison.Ordinal))
            return null;
        var name = path[before.Length..^after.Length];
        return name.Contains('/', StringComparison.Ordinal) ? null : name;
    }
}
