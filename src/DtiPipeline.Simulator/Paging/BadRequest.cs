namespace DtiPipeline.Simulator.Paging;

/// <summary>The client asked for something that this source does not understand: HTTP 400.</summary>
internal sealed class BadRequest(string message) : Exception(message);
