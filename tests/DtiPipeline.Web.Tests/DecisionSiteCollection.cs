namespace DtiPipeline.Web.Tests;

/// <summary>Tests that decide on values: on a night and a site of their own, so that others see figures as they came. Each keeps to its own indicators.</summary>
[CollectionDefinition(Name)]
public sealed class DecisionSiteCollection : ICollectionFixture<ServerSiteBench>
{
    public const string Name = "decisions";
}
