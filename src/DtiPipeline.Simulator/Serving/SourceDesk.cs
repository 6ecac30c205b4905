using System.Collections.Concurrent;
using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation.Paging;
using DtiPipeline.Simulator.Access;
using DtiPipeline.Simulator.Faults;
using DtiPipeline.Simulator.Paging;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Serving;

/// <summary>Answers for one source: who asks, which page, and which faults it suffers.</summary>
internal sealed class SourceDesk(SimulatedSource source, Gate gate, TimeSpan slowness)
{
    private readonly ConcurrentDictionary<string, int> _asked = [];
    private ImmutableArray<Fault> _faults = [];

    public string Connector => source.Connector;

    /// <summary>From now on the source suffers these faults, and counts its requests anew.</summary>
    public void Suffer(ImmutableArray<Fault> faults)
    {
        _asked.Clear();
        ImmutableInterlocked.InterlockedExchange(ref _faults, faults);
    }

    public Answer Answer(SourceRequest request)
    {
        var faults = _faults;
        var route = source.Routes.FirstOrDefault(candidate => candidate.Definition.Path == request.Path);
        var other = AnswerWithoutPage(request, route);
        var occasion = new Occasion(other is null ? _asked.AddOrUpdate(request.Path, 1, (_, count) => count + 1) : 0, gate.UsesTokens, slowness);
        var answer = other ?? PageOf(route!, request, page => faults.Aggregate(page, (changed, fault) => fault.Change(changed, occasion)));
        foreach (var fault in faults)
            if (fault.HitsEverything || (other is null && answer.Status == 200))
                answer = fault.Change(answer, occasion);
        if (answer.RevokesToken)
            gate.Revoke(request);
        return answer;
    }

    /// <returns>A token or a refusal; null when the request has a right to a page.</returns>
    private Answer? AnswerWithoutPage(SourceRequest request, SourceRoute? route)
    {
        if (gate.IsTokenPath(request.Path))
            return gate.GiveToken(request);
        if (route is null)
            return Serving.Answer.Error(404, "not_found", "there is nothing at this path");
        if (request.Method != "GET")
            return Serving.Answer.Error(405, "method_not_allowed", "records are read with GET");
        return gate.Refuse(request);
    }

    private static Answer PageOf(SourceRoute route, SourceRequest request, Func<Page, Page> change)
    {
        try
        {
            var page = PageCutter.Cut(route.Definition, route.Records.Value, request.Query);
            page = change(page);
            var answer = route.Definition.IsXml
                ? new Answer(200, XmlEnvelope.Write(route.Definition, page)) { ContentType = Serving.Answer.XmlType }
                : new Answer(200, Envelope.Write(route.Definition, page));
            return route.Definition.Paging is LinkPages links && page.Next is { } next ? answer.With("Link", $"<{next}>; rel=\"{links.Relation}\"") : answer;
        }
        catch (BadRequest fault)
        {
            return Serving.Answer.Error(400, "bad_request", fault.Message);
        }
    }
}
