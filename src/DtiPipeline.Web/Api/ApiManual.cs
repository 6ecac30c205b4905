using System.Text.Json.Nodes;
using DtiPipeline.Web.Api.Answers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace DtiPipeline.Web.Api;

/// <summary>What the API says of itself beyond what its addresses and answers tell.</summary>
internal static class ApiManual
{
    private const string Key = "key";

    private const string About =
        "Kết quả chấm điểm chuyển đổi số, chỉ để đọc. Numbers are JSON numbers with all their decimal places: read them as decimals, not as binary floating point. "
        + "Values of data elements are texts in their written form, since an element may also be a day or an answer. A snapshot never changes; every answer has a strong ETag.";

    public static void AddApiManual(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "DTI", Version = "1", Description = About };
            // Where it is served is known to whoever asks, and differs behind a proxy.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with `dti keys add`." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Parameters ??= [];
            if (IsList(context.Description))
            {
                operation.Parameters.Add(InQuery("limit", $"How many items at most, 1 to {ApiQuery.LargestLimit}; usually {ApiQuery.UsualLimit}.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500" }));
                operation.Parameters.Add(InQuery("after", "From `next` of the answer before, as it is.", new OpenApiSchema { Type = JsonSchemaType.String }));
            }
            operation.Parameters.Add(InQuery(
                "lang", "Language of sentences and problems; else Accept-Language, else Vietnamese.",
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("vi"), JsonValue.Create("en")] }));
            return Task.CompletedTask;
        });
    });

    private static OpenApiParameter InQuery(string name, string description, OpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static bool IsList(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription description) => description.SupportedResponseTypes.Any(answer => answer.Type is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(PageAnswer<>));
}
