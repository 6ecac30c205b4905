using static DtiPipeline.Core.Tests.Definitions.TestWorkspace;

namespace DtiPipeline.Core.Tests.Definitions.Rules.Connectors;

public sealed class StreamsHaveOneSourceTests
{
    [Fact]
    public void A_stream_has_a_request_or_files()
    {
        Assert.Equal(["DTI2405 inbox", "DTI2401 beds"], Valid.Change(ConnectorFile, "    files: \"giuong_*.xlsx\"\n", "").Found());
    }

    [Fact]
    public void A_stream_has_not_both()
    {
        var workspace = Valid.Change(ConnectorFile, "    files: \"giuong_*.xlsx\"\n", "    files: \"giuong_*.xlsx\"\n    request: { path: /beds }\n");
        Assert.Equal(["DTI2401 files"], workspace.Found());
    }

    [Fact]
    public void A_stream_of_files_needs_an_inbox()
    {
        Assert.Equal(["DTI2403 files"], Valid.Change(ConnectorFile, "inbox: ${HEALTH_INBOX}\n", "").Found());
    }

    [Fact]
    public void A_stream_over_HTTP_needs_a_server()
    {
        var workspace = Valid.Change(ConnectorFile, "http:\n  base_address: ${HEALTH_URL}\n  authentication: { type: api-key, header: X-Api-Key, secret: \"${HEALTH_KEY}\" }\n  rate_limit: { requests: 5, per: 1s }\n  timeouts: { per_try: 10s, total: 60s }\n  retries: 3\n  max_body: 5MB\n", "");
        Assert.Equal(["DTI2402 request"], workspace.Found());
    }
}
