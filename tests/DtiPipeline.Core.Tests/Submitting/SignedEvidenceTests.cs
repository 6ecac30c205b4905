using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Core.Tests.Submitting;

public class SignedEvidenceTests
{
    private static readonly SignedPayload Vnpt = new("telecom-operators/vnpt", new string('a', 64));
    private static readonly SignedPayload Police = new("police-vneid/accounts", new string('b', 64));
    private static readonly SignedPaper Report = new("people.with-digital-id", "Báo cáo \"15\"", "15/BC-UBND", new DateOnly(2025, 1, 2), new string('c', 64));
    private static readonly SignedPaper Link = new("a", "Trang tin", "", null, "https://vi-du.gov.vn/15");
    private static readonly SignedEvidence Evidence = new("content", "mappings", [Vnpt, Police], [Report, Link]);

    [Fact]
    public void What_was_written_is_read_back_and_its_order_means_nothing()
    {
        Assert.Equal(Evidence.Write(), (Evidence with { Payloads = [Police, Vnpt, Police], Papers = [Link, Report] }).Write());
        var read = SignedEvidence.Read(Evidence.Write());
        Assert.Equal(Evidence.Write(), read.Write());
        Assert.Equal(new HashSet<SignedPaper> { Report, Link }, read.Papers.ToHashSet());
        Assert.True(EvidenceDifference.Of(Evidence, read).IsEmpty);
    }

    [Fact]
    public void New_bytes_gone_papers_and_another_mapping_are_told_apart()
    {
        var newer = Vnpt with { Sha256 = new string('d', 64) };
        var difference = EvidenceDifference.Of(Evidence, Evidence with { Mappings = "others", Payloads = [newer, Police], Papers = [Report] });
        Assert.Equal(newer, Assert.Single(difference.NewPayloads));
        Assert.Equal(Vnpt, Assert.Single(difference.GonePayloads));
        Assert.Empty(difference.NewPapers);
        Assert.Equal(Link, Assert.Single(difference.GonePapers));
        Assert.True(difference.MappingsChanged);
    }
}
