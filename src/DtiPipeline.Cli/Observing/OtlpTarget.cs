using DtiPipeline.Cli.Composition;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace DtiPipeline.Cli.Observing;

/// <summary>Where traces, metrics and logs go. Headers, and with them passwords, the exporter takes from the environment itself.</summary>
internal sealed record OtlpTarget(Uri Endpoint, OtlpExportProtocol Protocol)
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>What says which program speaks.</summary>
    public static ResourceBuilder Resource => ResourceBuilder.CreateEmpty().AddService("dti", serviceVersion: NightSetup.Version);

    /// <returns>Null where nobody is to be told.</returns>
    /// <exception cref="UsageFault">A variable is not understood.</exception>
    public static OtlpTarget? Read(Func<string, string?> variable)
    {
        if (variable(EndpointVariable) is not { Length: > 0 } endpoint)
            return null;
        // Named without its value: it may hold a password.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new UsageFault($"{EndpointVariable} is no http or https address");
        return new OtlpTarget(address, variable(ProtocolVariable) switch
        {
            null or "" or "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            "grpc" => OtlpExportProtocol.Grpc,
            var other => throw new UsageFault($"{ProtocolVariable} is `{other}`; write http/protobuf or grpc"),
        });
    }

    /// <param name="signal"><c>traces</c>, <c>metrics</c> or <c>logs</c>: over HTTP each has a path of its own.</param>
    public void Apply(OtlpExporterOptions options, string signal)
    {
        options.Protocol = Protocol;
        options.Endpoint = Protocol == OtlpExportProtocol.Grpc ? Endpoint : new Uri($"{Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
    }
}
