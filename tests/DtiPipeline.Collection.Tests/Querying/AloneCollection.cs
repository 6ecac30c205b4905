namespace DtiPipeline.Collection.Tests.Querying;

/// <summary>Tests that measure the process's memory run when no other does.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
