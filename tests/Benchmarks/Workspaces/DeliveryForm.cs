namespace DtiPipeline.Benchmarks.Workspaces;

/// <summary>How the dossiers arrive; each is a connector of its own.</summary>
internal enum DeliveryForm
{
    Csv,
    Xlsx,
    Json,
}
