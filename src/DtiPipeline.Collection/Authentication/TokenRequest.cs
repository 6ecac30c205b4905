using DtiPipeline.Collection.Requesting;

namespace DtiPipeline.Collection.Authentication;

/// <summary>Sends the request for a token as other requests are sent, but without authentication.</summary>
internal delegate Task<HttpAnswer> TokenRequest(HttpRequestMessage request, CancellationToken cancellation);
