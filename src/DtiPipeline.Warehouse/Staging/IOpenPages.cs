namespace DtiPipeline.Warehouse.Staging;

/// <summary>Versions that are open before a load, in order of their keys, some at a time.</summary>
internal interface IOpenPages
{
    /// <returns>The next ones, perhaps none; null behind the last.</returns>
    Task<IReadOnlyList<OpenRow>?> NextAsync();
}
