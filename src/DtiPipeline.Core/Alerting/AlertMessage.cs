namespace DtiPipeline.Core.Alerting;

/// <summary>A message as it waits to be sent.</summary>
/// <param name="Id">The same however often it is sent, so that a receiver can drop what comes twice.</param>
/// <param name="Kind"><c>raised</c>, <c>recovered</c>, <c>digest</c> or <c>test</c>.</param>
/// <param name="Address">Name of the address in <c>mappings/alerts.yaml</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text for a mail, a JSON document for a webhook.</param>
public sealed record AlertMessage(string Id, string Kind, string Address, AlertChannel Channel, string Subject, string Body)
{
    public const string Raised = "raised";
    public const string Recovered = "recovered";
    public const string Digest = "digest";
    public const string Test = "test";
}
