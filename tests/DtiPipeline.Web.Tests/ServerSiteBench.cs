using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Web.Tests;

/// <summary>The same night of Tuần Giáo on the server's database, where there is one.</summary>
public sealed class ServerSiteBench : SiteBench
{
    protected override DatabaseKind Kind => DatabaseAtHand.ServerOrEmbedded;
}
