namespace DtiPipeline.Pipeline.Tests.Previewing;

/// <summary>Tests that go on from one small night.</summary>
[CollectionDefinition(nameof(SmallNight))]
public sealed class SmallNightCollection : ICollectionFixture<SmallNight>;
