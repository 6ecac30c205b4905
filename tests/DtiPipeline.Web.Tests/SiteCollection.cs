namespace DtiPipeline.Web.Tests;

/// <summary>Tests that share one night and one site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteBench>
{
    public const string Name = "site";
}
