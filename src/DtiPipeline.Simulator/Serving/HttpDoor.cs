using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Simulator.Serving;

/// <summary>Brings HTTP requests to the desk of their source: the first part of the path names the connector.</summary>
internal sealed class HttpDoor(ImmutableArray<SourceDesk> desks)
{
    private static readonly IReadOnlyDictionary<string, string> NoForm = ImmutableDictionary<string, string>.Empty;
    private readonly Dictionary<string, SourceDesk> _desks = desks.ToDictionary(desk => desk.Connector);

    public async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        try
        {
            await AnswerSender.SendAsync(context, await AnswerAsync(context), stopping);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The client has gone away or the simulator is being stopped: there is nobody to answer.
            context.Abort();
        }
    }

    private async Task<Answer> AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1);
        var connector = end < 0 ? path[1..] : path[1..end];
        return _desks.TryGetValue(connector, out var desk)
            ? desk.Answer(await ReadAsync(context.Request, end < 0 ? "/" : path[end..]))
            : Answer.Error(404, "not_found", $"connectors here: {string.Join(", ", _desks.Keys)}");
    }

    private static async Task<SourceRequest> ReadAsync(HttpRequest request, string path) => new(
        request.Method,
        path,
        request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        request.HasFormContentType ? (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()) : NoForm);
}
