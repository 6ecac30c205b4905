namespace DtiPipeline.Cli.Output;

/// <summary>How many rows of one stream a cause holds up.</summary>
internal sealed record RejectStreamJson(string Connector, string Stream, long Rows);
