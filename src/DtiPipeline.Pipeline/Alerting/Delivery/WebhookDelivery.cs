using System.Collections.Immutable;
using System.Net;
using System.Text;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Alerting.Delivery;

/// <summary>Posts a message as JSON. The address may hold a secret and is told nowhere; redirects are not followed, since they would carry the message elsewhere.</summary>
internal sealed class WebhookDelivery : IDelivery
{
    /// <summary>Header with the message's id, the same however often it comes.</summary>
    private const string IdHeader = "X-Dti-Message-Id";

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 64 * 1024,
    };

    public ImmutableArray<string> Needs => [];

    public async Task SendAsync(AlertMessage message, EnvironmentText place, AlertDeskSettings settings, CancellationToken cancellation)
    {
        var address = AddressOf(Deliveries.Require(message, settings.Environment, place.Variable), place.Variable!);
        await Deliveries.OnceMore(settings.Time).ExecuteAsync(async stop => await PostAsync(message, address, settings.PerTry, stop), cancellation);
    }

    private static async Task PostAsync(AlertMessage message, Uri address, TimeSpan perTry, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(perTry);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add(IdHeader, message.Id);
        try
        {
            using var answer = await Client.SendAsync(request, limit.Token);
            if (answer.IsSuccessStatusCode)
                return;
            var said = $"HTTP {(int)answer.StatusCode}";
            throw IsPassing(answer.StatusCode) ? Deliveries.Unreachable(AlertChannel.Webhook, said) : Deliveries.Refused(AlertChannel.Webhook, said);
        }
        catch (HttpRequestException fault)
        {
            throw Deliveries.Unreachable(AlertChannel.Webhook, Deliveries.Told(fault.HttpRequestError.ToString()), fault);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw Deliveries.Unreachable(AlertChannel.Webhook, $"no answer within {perTry.TotalSeconds} s", new TimeoutException(null, fault));
        }
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 || (int)status >= 500;

    private static Uri AddressOf(string text, string variable)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw Deliveries.Unusable(variable, "not an https address");
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback ? address : throw Deliveries.Unusable(variable, "http is for this machine only");
    }
}
