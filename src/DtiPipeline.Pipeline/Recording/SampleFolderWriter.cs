using System.Globalization;
using System.Text;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Authentication;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Pipeline.Recording;

/// <summary>Writes recorded streams as the simulator reads them: a JSON file a stream, and <c>simulator.yaml</c>.</summary>
public static class SampleFolderWriter
{
    /// <returns>The files written, by name.</returns>
    public static IReadOnlyList<string> Write(string folder, ConnectorDefinition connector, IReadOnlyCollection<RecordedStream> recorded)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var stream in recorded)
        {
            written.Add($"{stream.Stream}.json");
            File.WriteAllText(Path.Combine(folder, written[^1]), stream.Records.IsEmpty ? "[]\n" : $"[\n{string.Join(",\n", stream.Records)}\n]\n");
        }
        written.Add("simulator.yaml");
        File.WriteAllText(Path.Combine(folder, written[^1]), Simulator(connector, recorded));
        return written;
    }

    private static string Simulator(ConnectorDefinition connector, IReadOnlyCollection<RecordedStream> recorded)
    {
        var yaml = new StringBuilder();
        yaml.Append("# yaml-language-server: $schema=../../../mappings/schemas/simulator.schema.json\nenvironment:\n");
        foreach (var (name, value) in Variables(connector))
            yaml.Append(CultureInfo.InvariantCulture, $"  {name}: {value}\n");
        if (connector.Http!.Authentication is ApiKeyAuthentication { Secret.Variable: { } key } api)
            yaml.Append(CultureInfo.InvariantCulture, $"api_key: {{ {(api.Header is null ? "query" : "header")}: {Quoted(api.Header ?? api.Query!)}, secret: {key} }}\n");
        if (connector.Http.Authentication is OAuth2ClientCredentials { ClientId.Variable: { } id, ClientSecret.Variable: { } secret } oauth)
            yaml.Append(CultureInfo.InvariantCulture, $"token: {{ path: {Quoted(oauth.TokenPath)}, client_id: {id}, client_secret: {secret}, lifetime: 300s }}\n");
        yaml.Append("routes:\n");
        foreach (var stream in connector.Streams.Where(stream => recorded.Any(known => known.Stream == stream.Id)))
            Route(yaml, stream);
        return yaml.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Variables(ConnectorDefinition connector)
    {
        if (connector.Http!.BaseAddress.Variable is { } address)
            yield return (address, "address");
        foreach (var setting in connector.Http.Authentication.Settings)
            if (setting.Text.Variable is { } name)
                yield return (name, setting.IsSecret ? "generated" : "demo");
        if (connector.Inbox?.Variable is { } inbox)
            yield return (inbox, "samples");
    }

    private static void Route(StringBuilder yaml, StreamDefinition stream)
    {
        var request = stream.Request!;
        var json = (JsonDecoding)stream.Decode;
        yaml.Append(CultureInfo.InvariantCulture, $"  - path: {Quoted(request.Path)}\n    records: {stream.Id}.json\n");
        if (request.Window is { } window && stream.Fields.FirstOrDefault(field => field.Name == stream.Date) is { } date)
            yaml.Append(CultureInfo.InvariantCulture, $"    window: {{ from: {Quoted(window.From)}, to: {Quoted(window.To)}, field: {Quoted(date.From)}, format: {Quoted(window.Format)} }}\n");
        var shape = $"records: {Quoted(json.Records)}{Part("total", request.Pagination.Total)}";
        var size = $"{Part("size_parameter", request.Pagination.SizeParameter)}{Part("size", request.Pagination.Size?.ToString(CultureInfo.InvariantCulture))}";
        yaml.Append(CultureInfo.InvariantCulture, $"    page: {{ {request.Pagination switch
        {
            PageNumberPagination page => $"type: page, parameter: {Quoted(page.Parameter)}, first: {page.First}{size}, {shape}",
            OffsetPagination offset => $"type: offset, parameter: {Quoted(offset.Parameter)}{size}, {shape}",
            CursorPagination cursor => $"type: cursor, parameter: {Quoted(cursor.Parameter)}, next: {Quoted(cursor.Next)}{size}, {shape}",
            NextUrlPagination url => $"type: next-url, next: {Quoted(url.Next)}{size}, {shape}",
            LinkPagination link => $"type: link, rel: {Quoted(link.Relation)}{size}, {shape}",
            _ => $"type: none, {shape}",
        }} }}\n");
        if (json is { StatusPath: { } path, StatusOk: [var ok, ..] })
            yaml.Append(CultureInfo.InvariantCulture, $"    wrap: {{ {Quoted(path)}: {Quoted(ok)} }}\n");
    }

    private static string Part(string name, string? value) => value is null ? "" : $", {name}: {Quoted(value)}";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
