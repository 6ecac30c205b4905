namespace DtiPipeline.Web.Tests;

/// <summary>Tests of the council: on a night and a site of their own.</summary>
[CollectionDefinition(Name)]
public sealed class CouncilSiteCollection : ICollectionFixture<ServerSiteBench>
{
    public const string Name = "council";
}
