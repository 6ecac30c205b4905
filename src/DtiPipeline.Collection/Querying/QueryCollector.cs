using System.Globalization;
using DtiPipeline.Collection.Backoff;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using Npgsql;

namespace DtiPipeline.Collection.Querying;

/// <summary>Collects a stream from a source's database: one query, one answer, landed as the CSV that the server wrote.</summary>
internal sealed class QueryCollector(ILanding landing, TimeProvider time)
{
    /// <param name="pages">To be content with; see <see cref="QueryText"/>.</param>
    /// <exception cref="DeliveryFault">There is no whole answer to be had; nothing has been landed.</exception>
    public async Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, QuerySource source, Window asked, DateOnly asOf, int pages,
        IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var place = new DataPlace { Connector = connector.Id, Stream = stream.Id };
        var text = QueryText.Of(stream.Query!, pages);
        var landed = await TriedAsync(source, stream, place, text.Prefix,
            token => new QuerySession(source, landing).LandAsync(text, asked, asOf, stream.PersonalData, () => TooBig(source, place), token), cancellation);
        var payload = new LandedPayload
        {
            Sha256 = landed.Sha256,
            Name = $"query {stream.Id}",
            Request = string.Create(CultureInfo.InvariantCulture, $"query {source.Address} dti.from={asked.From:yyyy-MM-dd} dti.to={asked.To:yyyy-MM-dd} dti.as_of={asOf:yyyy-MM-dd}"),
            ReceivedAt = time.GetUtcNow(),
            Bytes = landed.Bytes,
            Ordinal = 1,
            AsOf = asked.To,
        };
        progress?.Report(new CollectionProgress(connector.Id, stream.Id, payload, 0));
        return new Delivery { Payloads = [payload], Asked = asked, Findings = [] };
    }

    private async Task<LandedBytes> TriedAsync(
        QuerySource source, StreamDefinition stream, DataPlace place, int prefix, Func<CancellationToken, Task<LandedBytes>> attempt, CancellationToken cancellation)
    {
        var attempts = new AttemptLog();
        var retry = ResiliencePipelines.Retrying(source.Definition.Retries, fault => QueryFaults.Passing(fault) is not null, time);
        try
        {
            return await retry.ExecuteAsync(async token =>
            {
                try
                {
                    return await attempt(token);
                }
                catch (Exception fault) when (QueryFaults.Passing(fault) is { } why)
                {
                    attempts.Add(why);
                    throw;
                }
            }, cancellation);
        }
        catch (Exception fault) when (QueryFaults.Passing(fault) is { } why)
        {
            throw new DeliveryFault(Finding.From(place, CollectionCodes.SourceDown, ("address", source.Address),
                ("tries", attempts.Count.ToString(CultureInfo.InvariantCulture)), ("tried", attempts.Summary()), ("why", why)), isTransient: true, fault);
        }
        catch (NpgsqlException fault)
        {
            throw QueryFaults.Final(fault, source, stream, place, prefix);
        }
    }

    private static DeliveryFault TooBig(QuerySource source, DataPlace place) => new(Finding.From(place, CollectionCodes.AnswerTooBig,
        ("address", source.Address), ("limit", string.Create(CultureInfo.InvariantCulture, $"{source.Definition.MaxSize / 1048576.0:0.##} MB"))));
}
