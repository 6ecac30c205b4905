using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Definitions.Simulation.Paging;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Generating;
using DtiPipeline.Simulator.Paging;

namespace DtiPipeline.Simulator.Samples;

/// <summary>Reads and checks the samples folders of all connectors. Everything that can be wrong is found here, before the first request.</summary>
internal static class SourceLoader
{
    /// <returns>The sources in the order of their names; usable only when the log stayed empty.</returns>
    public static ImmutableArray<SimulatedSource> Load(string connectors, FindingLog log)
    {
        var sources = Directory.EnumerateDirectories(connectors)
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)
            .Select(connector => new SampleFolder(connectors, connector, log))
            .Where(folder => folder.HasDefinition)
            .Select(Load)
            .OfType<SimulatedSource>()
            .ToImmutableArray();
        ReportVariablesSetTwice(sources, log);
        return sources;
    }

    private static SimulatedSource? Load(SampleFolder folder)
    {
        if (folder.ReadDefinition() is not { } definition)
            return null;
        ReportUnknownVariables(definition, folder.Log);
        if (definition.ApiKey is { } key && key.Header is null == key.Query is null)
            folder.Log.Add(Finding.In(key.At, SimulatorCodes.KeyHasNoPlace));
        return new SimulatedSource(folder.Connector, Path.GetFullPath(folder.Inbox), definition, [.. definition.Routes.Select(route => Load(route, folder))]);
    }

    private static SourceRoute Load(SimulatedRoute route, SampleFolder folder)
    {
        if (route.Generate is null == route.Records is null)
            folder.Log.Add(Finding.In(route.At, SimulatorCodes.RecordsNotNamed, ("path", route.Path)));
        if (route.Paging.Records.Length == 0 && (route.IsXml || route.Paging is not SingleAnswer || !route.Wrap.IsEmpty))
            folder.Log.Add(Finding.In(route.At, SimulatorCodes.PagesNeedAnEnvelope, ("path", route.Path)));
        if (route.IsXml && EnvelopeMember.Of(route, Page.Whole(RecordTable.Empty, []), '/').Where(member => member.Path.Length > 0).DistinctBy(member => member.Path[0]).Count() > 1)
            folder.Log.Add(Finding.In(route.At, SimulatorCodes.SeveralRoots, ("path", route.Path)));
        var render = route switch
        {
            { Generate: { } file } => DossierSource.Load(folder, file, route.At, route.Window?.Field),
            { Records: { } file, IsXml: true } => XmlRecords.Load(folder, file, route.At, route.Window?.Field),
            { Records: { } file } => JsonRecords.Load(folder, file, route.At, route.Window?.Field),
            _ => () => RecordTable.Empty,
        };
        return new SourceRoute(route, new Lazy<RecordTable>(render));
    }

    private static void ReportUnknownVariables(SimulatorDefinition definition, FindingLog log)
    {
        var known = definition.Environment.Select(variable => variable.Name).ToList();
        VariableName?[] named = [definition.Token?.ClientId, definition.Token?.ClientSecret, definition.ApiKey?.Secret];
        foreach (var (name, at) in named.OfType<VariableName>())
            if (!known.Contains(name))
                log.Add(Finding.In(at, SimulatorCodes.UnknownVariable,
                    ("name", name), ("expected", string.Join(", ", known)), ("nearest", NearestName.Of(name, known))));
    }

    private static void ReportVariablesSetTwice(ImmutableArray<SimulatedSource> sources, FindingLog log)
    {
        var first = new Dictionary<string, SourceSpan>();
        foreach (var variable in sources.SelectMany(source => source.Definition.Environment))
            if (!first.TryAdd(variable.Name, variable.At))
                log.Add(Finding.In(variable.At, SimulatorCodes.VariableTwice, ("name", variable.Name), ("first", first[variable.Name].ToString())));
    }
}
